import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { TableDevice } from './table.ts'

/** What a table does in sheets, by finger and the tablet's own keyboard. */
export interface Sheets {
  /** Opens a card's sheet, does this in it, and closes it. */
  inCard(card: string, act: (sheet: Locator) => Promise<unknown>): Promise<void>
  decide(card: string, decision: string): Promise<void>
  time(card: string, start: string, finish: string): Promise<void>
  remark(card: string, text: string): Promise<void>
  propose(name: string): Promise<void>
}

export function sheetsOf({ device: { page }, reveal, card }: TableDevice): Sheets {
  const sheet = page.getByRole('dialog')
  const inCard: Sheets['inCard'] = async (name, act) => {
    await reveal(name)
    await card(name).tap()
    await sheet.getByRole('heading', { name, exact: true }).waitFor()
    await act(sheet)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
  }
  return {
    inCard,
    decide: (name, decision) =>
      inCard(name, async () => {
        await sheet.getByRole('group', { name: 'Beslutning' }).getByText(decision, { exact: true }).tap()
        expect(await sheet.getByRole('radio', { name: decision, exact: true }).isChecked()).toBe(true)
      }),
    time: (name, start, finish) =>
      inCard(name, async () => {
        await sheet.getByLabel('Start', { exact: true }).selectOption(start)
        await sheet.getByLabel('Ferdig', { exact: true }).selectOption(finish)
      }),
    remark: (name, text) =>
      inCard(name, async () => {
        await sheet.getByLabel('Ny merknad').fill(text)
        await sheet.getByRole('button', { name: 'Legg til merknad' }).tap()
        await sheet.locator('.pv-remarks').getByText(text).waitFor()
      }),
    async propose(name) {
      await page.getByRole('button', { name: 'Foreslå plan' }).tap()
      await sheet.getByLabel('Hva heter planen?').fill(name)
      await sheet.getByRole('button', { name: 'Legg på tavla' }).tap()
      await sheet.waitFor({ state: 'hidden' })
    },
  }
}
