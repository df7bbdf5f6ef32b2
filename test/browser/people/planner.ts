import { join } from 'node:path'
import { expect } from 'vitest'
import type { Device } from '../harness/device.ts'
import { inspect } from '../harness/look.ts'

const example = join(import.meta.dirname, '../../../server/planning/example')

/** The planner in the office: prepares a planning strategy and a workshop from real files. */
export interface Planner {
  openLink(plannerKey: string): Promise<void>
  createStrategy(municipality: string): Promise<void>
  /** Imports the example's plan list; answers how many plans were taken in. */
  importPlans(): Promise<number>
  importGoals(): Promise<void>
  /** Creates a workshop with this many tables and answers its links. */
  createWorkshop(tables: number): Promise<{ facilitator: string; viewer: string; code: string }>
}

export function planner({ page }: Device): Planner {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  let strategyAddress = ''
  return {
    async openLink(plannerKey) {
      await page.goto(`/lenke#${plannerKey}`)
      await page.getByRole('heading', { name: 'Planstrategier', level: 1 }).waitFor()
      expect(new URL(page.url()).hash).toBe('')
    },
    async createStrategy(municipality) {
      await button('Ny planstrategi').click()
      await page.getByLabel('Kommune', { exact: true }).fill(municipality)
      await page.getByLabel('Kommunestyreperioden fra').fill('2027')
      await page.getByLabel('til', { exact: true }).fill('2031')
      await page.getByLabel('Kommunestyret ble konstituert').fill('2027-10-14')
      await page.getByLabel(/Kommunestyremøtet/).fill('2028-09-20')
      await inspect(page, 'strategy-dialog')
      await button('Lag planstrategien').click()
      await page.getByRole('heading', { name: `${municipality} 2027–2031`, level: 1 }).waitFor()
      strategyAddress = page.url()
      await inspect(page, 'strategy')
    },
    async importPlans() {
      await page.getByRole('link', { name: 'Importer planer' }).click()
      await page.locator('input[type=file]').setInputFiles(join(example, 'plans.csv'))
      const submit = button(/^Ta inn \d+ planer$/)
      await submit.waitFor()
      await inspect(page, 'plan-import-preview')
      const count = Number(/\d+/.exec((await submit.textContent()) ?? '')?.[0])
      await submit.click()
      await page.getByText(`${count} planer er tatt inn.`).waitFor()
      await inspect(page, 'plan-import-done')
      await page.getByRole('link', { name: 'Se planoversikten' }).click()
      await page.getByText(`${count} planer`).first().waitFor()
      await inspect(page, 'catalogue')
      return count
    },
    async importGoals() {
      await page.goto(strategyAddress)
      await page.getByRole('link', { name: 'Se og hent inn mål' }).click()
      await button('Hent inn mål').click()
      await page.locator('input[type=file]').setInputFiles(join(example, 'goals.json'))
      const submit = button(/^Hent inn \d+ mål$/)
      await submit.waitFor()
      await inspect(page, 'goals-import')
      await submit.click()
      await page.getByText(/\d+ mål er hentet inn/).waitFor()
      await inspect(page, 'goals')
    },
    async createWorkshop(tables) {
      await page.goto(strategyAddress)
      await button('Lag arbeidsverksted').first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Lag arbeidsverksted' }).click()
      await page.getByRole('heading', { name: 'Gjør klart', level: 1 }).waitFor()
      await page.getByRole('group', { name: 'Antall bord' }).waitFor()
      while ((await page.locator('.pv-table-rows > li').count()) > tables) await button('Ett bord færre').click()
      await page.getByLabel('Tema for bord 1 (kan stå tomt)').fill('Klima og areal')
      await page.locator('section').filter({ hasText: 'Antall bord' }).getByRole('button', { name: 'Lagre' }).click()
      const confirm = page.getByRole('dialog').getByRole('button', { name: 'Fjern bordene' })
      if (await confirm.isVisible()) await confirm.click()
      await page.getByText('Lagret', { exact: true }).first().waitFor()
      await inspect(page, 'setup', { fullPage: true })
      const link = async (name: string) => page.getByLabel(name, { exact: true }).inputValue()
      return {
        facilitator: await link('Prosessleder'),
        viewer: await link('Storskjerm, presse og publikum'),
        code: new URL(await link('Deltakere ved bordene')).pathname.split('/').at(-1) ?? '',
      }
    },
  }
}
