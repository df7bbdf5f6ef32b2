import type { Locator } from 'playwright-core'
import type { Device } from '../harness/device.ts'

/** A facilitator at the desk. There may be several, each with a browser of their own. */
export interface Facilitator {
  readonly device: Device
  openLink(link: string): Promise<void>
  /** Back at the desk, from wherever. */
  toDesk(): Promise<void>
  button(name: string | RegExp): Locator
  /** The big button of the agenda's next phase. */
  begin(title: string): Locator
  /** Presses the big button just when it has come to mean another phase, as a hand does that was on its way to it. */
  pressTooLate(): Promise<void>
  /** The way to any phase in the agenda. */
  goTo(title: string): Locator
  /** Waits until the desk says that this phase is under way. */
  isIn(place: number, title: string): Promise<void>
  /** What came too late, while there is any. */
  late(): Locator
  /** A picture on the remote, by its name. */
  show(name: string | RegExp): Promise<void>
  /** Makes a poll with one dot for each device to give, and says what it may be given to. */
  makePoll(question: string, cards: readonly string[]): Promise<void>
  /** Sets how long a phase takes, in the set-up. */
  setMinutes(phase: string, minutes: number): Promise<void>
}

export function facilitator(device: Device): Facilitator {
  const { page } = device
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const remote = page.getByRole('region', { name: 'Storskjermen' })
  const self: Facilitator = {
    device,
    button,
    begin: (title) => button(`Begynn «${title}»`),
    goTo: (title) => button(`Gå hit: ${title}`),
    pressTooLate: () =>
      page.locator('button.pv-next-button').evaluate((big: HTMLButtonElement) => {
        const before = big.textContent
        return new Promise<void>((done) => {
          new MutationObserver((_changes, observer) => {
            if (big.textContent === before) return
            observer.disconnect()
            big.click()
            done()
          }).observe(big, { childList: true, characterData: true, subtree: true })
        })
      }),
    late: () => page.getByRole('region', { name: /^Kom for sent/ }),
    async openLink(link) {
      await page.goto(link)
      await page.getByRole('heading', { name: 'Bordene' }).waitFor()
    },
    async toDesk() {
      await page.goto(`/verksted/${workshopOf(device)}`)
      await page.getByRole('heading', { name: 'Bordene' }).waitFor()
    },
    async isIn(place, title) {
      await page.getByText(new RegExp(`^Fase ${place} av \\d+: ${escaped(title)}$`)).waitFor()
    },
    async show(name) {
      await remote.getByRole('button', { name }).first().click()
    },
    async makePoll(question, cards) {
      await button('Ny temperaturmåling').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Spørsmål').fill(question)
      await dialog.getByLabel('Prikker til hver enhet').fill('1')
      await dialog.getByLabel('Høyst på ett alternativ').fill('1')
      for (const label of cards) await dialog.getByLabel('Legg til et kort').selectOption({ label })
      await dialog.getByRole('button', { name: 'Ny temperaturmåling' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    async setMinutes(phase, minutes) {
      await page.getByRole('link', { name: 'Gjør klart' }).click()
      const agenda = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Agenda' }) })
      await agenda.getByRole('button', { name: `Rediger «${phase}»` }).click()
      await agenda.getByLabel('Minutter').fill(String(minutes))
      await agenda.getByRole('button', { name: 'Lagre', exact: true }).click()
      await agenda.getByText('Lagret', { exact: true }).waitFor()
      await page.getByRole('link', { name: 'Til prosesslederens oversikt' }).click()
    },
  }
  return self
}

/** The workshop whose screen a device has open, from its address. */
export function workshopOf({ page }: Device): string {
  return new URL(page.url()).pathname.split('/').find((part) => part.startsWith('wks_')) ?? ''
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
