import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Phase } from '../../../shared/workshop/phase.ts'
import type { Device } from '../harness/device.ts'
import { type Sheets, sheetsOf } from './sheets.ts'
import { type TableDevice, tableDevice } from './table.ts'

/** Somebody at a table with a tablet, through the phases of a workshop. */
export interface Participant extends TableDevice, Sheets {
  /** Waits until the tablet asks for what this phase asks for. */
  isAsked(phase: Pick<Phase, 'title' | 'instruction'>): Promise<void>
  /** What the board and the sheet of this card let a table do just now, sorted. */
  offered(card: string): Promise<Phase['verbs']>
  offersUndo(): Promise<boolean>
  /** The picture of the hall, while the tablets follow it. */
  led(): Locator
  /** Gives a poll's one dot to this option and sends the answer. */
  answer(option: string, by: 'finger' | 'keyboard'): Promise<void>
}

export async function participant(device: Device): Promise<Participant> {
  const { page } = device
  const table = await tableDevice(device)
  const sheets = sheetsOf(table)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  return {
    ...table,
    ...sheets,
    led: () => page.getByRole('dialog', { name: /Prosesslederen viser/ }),
    async isAsked({ title, instruction }) {
      await expect.poll(() => page.locator('.pv-board-task h1').textContent()).toContain(instruction)
      expect(await page.locator('.pv-board-task p').textContent()).toContain(title)
    },
    async offered(card) {
      const verbs: Phase['verbs'] = []
      if (await button('Foreslå plan').isVisible()) verbs.push('propose')
      if (await button('Flagg målkonflikt').isVisible()) verbs.push('flag')
      await sheets.inCard(card, async (sheet) => {
        if (await sheet.locator('.pv-move-lane').first().isVisible()) verbs.push('place')
        if (await sheet.getByRole('button', { name: 'Planbehov …' }).isVisible()) verbs.push('screen')
        if (await sheet.getByRole('radio').first().isEnabled()) verbs.push('decide')
        if (await sheet.getByLabel('Start', { exact: true }).isEnabled()) verbs.push('time')
        if (await sheet.getByLabel('Ny merknad').isVisible()) verbs.push('remark')
      })
      const views = page.getByRole('group', { name: 'Visning' })
      await views.getByText('Målkonflikter', { exact: true }).tap()
      await page.getByText('Årsaksbilde', { exact: true }).tap()
      await page.locator('.pv-causes').waitFor()
      if (await button('Skriv påstand').isVisible()) verbs.push('state')
      await views.getByText('Tavle', { exact: true }).tap()
      return verbs.sort()
    },
    async offersUndo() {
      return button(/^(Angre|Gjør om) «/).isVisible()
    },
    async answer(option, by) {
      const more = button(`En prikk til på ${option}`)
      const send = button('Svar')
      await more.waitFor()
      for (const each of [more, send]) {
        if (by === 'finger') await each.tap()
        else {
          await each.focus()
          await page.keyboard.press('Enter')
        }
      }
      await page.getByText('Svaret er talt.', { exact: true }).waitFor()
    },
  }
}
