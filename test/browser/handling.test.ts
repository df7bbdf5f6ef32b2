import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDevice } from './harness/browser.ts'
import { inspect } from './harness/look.ts'
import { keysOf } from './people/keys.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** Two tablets of one table handle a goal conflict and move its cards, told once: each test goes on where the one before ended. */

const climate = 'Klimastrategi 2030'
const nature = 'Temaplan naturmangfold'
const housing = 'Boligpolitisk strategi 2015-2026'
const sentence = 'Solceller tar plass fra naturen.'
const along = `Tar med 1 målkonflikt: mot «${nature}» (ikke plassert).`

let all: TwoAtTable

const sheet = (page: Page) => page.getByRole('dialog')
const view = (page: Page, name: string) => page.getByText(name, { exact: true })
const group = (page: Page, name: string) => sheet(page).getByRole('group', { name, exact: true })
const handled = (page: Page) => page.locator('.pv-conflict-handled li')
const strip = (page: Page) => page.locator('.pv-along')
const printed = (pattern: RegExp) => pattern.exec(all.server.output())?.[1] ?? ''

async function openHandling(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Håndtering av målkonflikten mellom/ }).tap()
  await sheet(page).getByRole('heading', { name: 'Håndtering av målkonflikten' }).waitFor()
}

async function close(page: Page): Promise<void> {
  await sheet(page).getByRole('button', { name: 'Lukk' }).tap()
  await sheet(page).waitFor({ state: 'hidden' })
}

beforeAll(async () => {
  all = await twoAtTable('Finn målkonfliktene')
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await failedPictures(all, 'handling')
})

afterAll(async () => {
  await all?.browser.close()
  await all?.server.remove()
})

test('[UU150] a flagged conflict is handled by taps: status, who goes first, in which plan, who is affected; all is taken back', async () => {
  const { page } = all.one.device
  await all.one.flagConflict({ from: climate, with: nature, kind: 'Arealbruk', sentence })
  await view(page, 'Målkonflikter').tap()
  await openHandling(page)
  await inspect(page, 'handling-sheet')
  await group(page, 'Hvor langt er den kommet?').getByText('Drøftet').tap()
  const ways = group(page, 'Hvordan skal den håndteres?')
  await ways.getByText('Ett hensyn går foran').tap()
  await sheet(page).getByText('Velg hva som går foran, så er det lagret.').waitFor()
  await group(page, 'Hva går foran?').getByText(nature).tap()
  await inspect(page, 'handling-first')
  await sheet(page).getByLabel('Hvem blir berørt? (kan stå tom)').fill('Grunneierne')
  await sheet(page).getByRole('button', { name: 'Lagre hvem som blir berørt' }).tap()
  await close(page)
  expect(await handled(page).allTextContents()).toEqual(['Drøftet', `«${nature}» går foran`, 'Berører: Grunneierne'])
  await openHandling(page)
  await ways.getByText('Avklares i plan').tap()
  await sheet(page).getByText('Velg planen, så er det lagret.').waitFor()
  await sheet(page).getByLabel('Søk i planene').fill('bolig strategi')
  await sheet(page).locator('.pv-party', { hasText: housing }).tap()
  await inspect(page, 'handling-in-plan')
  await close(page)
  expect(await handled(page).allTextContents()).toContain(`Avklares i «${housing}»`)
  await page.getByLabel('Vis etter status').selectOption('open')
  await expect.poll(() => page.locator('.pv-conflict').count()).toBe(0)
  await page.getByLabel('Vis etter status').selectOption('discussed')
  await expect.poll(() => page.locator('.pv-conflict').count()).toBe(1)
  await page.getByLabel('Vis etter status').selectOption('')
  await inspect(page, 'handling-list')
  await openHandling(page)
  await ways.getByText('Ikke bestemt').tap()
  await group(page, 'Hvor langt er den kommet?').getByText('Åpen').tap()
  await close(page)
  expect(await handled(page).allTextContents()).toEqual(['Berører: Grunneierne'])
  for (const expected of ['Drøftet', `Avklares i «${housing}»`]) {
    await page.getByRole('button', { name: 'Angre «endret målkonflikt»' }).tap()
    await expect.poll(() => handled(page).allTextContents()).toContain(expected)
  }
})

test('[UU150] what was made of a conflict stays when it is changed on the sheet it was flagged on', async () => {
  const { page } = all.one.device
  await page.getByRole('button', { name: /^Endre målkonflikten/ }).tap()
  await sheet(page).getByText('Alvorlig', { exact: true }).tap()
  await sheet(page).getByRole('button', { name: 'Lagre endringen' }).tap()
  await page.locator('.pv-conflict[data-severity="3"]').waitFor()
  expect(await handled(page).allTextContents()).toEqual(['Drøftet', `Avklares i «${housing}»`, 'Berører: Grunneierne'])
})

test('[UU151] by keyboard the same is done, and the other device hears it', async () => {
  const { page } = all.two.device
  const keys = keysOf(all.two.device)
  await view(page, 'Målkonflikter').tap()
  await view(page, 'I ord').tap()
  await keys.tabTo(page.getByRole('button', { name: /^Håndtering av målkonflikten/ }))
  await keys.press('Enter')
  await keys.tabTo(group(page, 'Hvordan skal den håndteres?').getByLabel('Avklares i plan'))
  await keys.press('ArrowLeft')
  await keys.tabTo(group(page, 'Hva går foran?').getByLabel(climate))
  await keys.press('Space')
  await keys.press('Escape')
  await expect.poll(() => handled(page).allTextContents()).toContain(`«${climate}» går foran`)
  await keysOf(all.one.device).hear('endret håndteringen av målkonflikten')
  await expect.poll(() => handled(all.one.device.page).allTextContents()).toContain(`«${climate}» går foran`)
})

test('[UU151] what two devices made of it without contact is told: one of the two stands', async () => {
  const [first, second] = [all.one.device, all.two.device]
  await all.two.saved()
  await second.goOffline()
  await second.page.reload()
  await expect.poll(() => all.two.status().textContent(), { timeout: 30_000 }).toBe('Frakoblet')
  await view(second.page, 'Målkonflikter').tap()
  await openHandling(second.page)
  await group(second.page, 'Hvor langt er den kommet?').getByText('Løftet').tap()
  await close(second.page)
  expect(await handled(second.page).allTextContents()).toContain('Løftet')
  await openHandling(first.page)
  await group(first.page, 'Hvordan skal den håndteres?').getByText('Løftes til politisk avklaring').tap()
  await close(first.page)
  await all.one.saved()
  await second.goOnline()
  const apart = second.page.locator('.pv-apart')
  await apart.getByText(/Både dere og andre endret målkonflikten mellom/).waitFor()
  await apart.getByRole('button', { name: 'Åpne målkonflikten' }).tap()
  await sheet(second.page).getByRole('heading', { name: 'Håndtering av målkonflikten' }).waitFor()
  await close(second.page)
  await apart.getByRole('button', { name: 'Skjønner' }).tap()
  await all.two.saved()
  await expect
    .poll(async () => (await handled(first.page).allTextContents()).join())
    .toBe((await handled(second.page).allTextContents()).join())
})

test('[UU152] the chain between the parties is told with the conflict, shown in the picture, and leads back', async () => {
  const { page } = all.one.device
  await page.getByRole('button', { name: 'Ny kobling' }).tap()
  await sheet(page).getByLabel('Søk etter det som virker').fill(climate)
  await sheet(page).locator('.pv-party', { hasText: climate }).first().tap()
  await sheet(page).getByLabel('Søk etter det som påvirkes').fill(nature)
  await sheet(page).locator('.pv-party', { hasText: nature }).last().tap()
  await sheet(page).getByText('Motvirker (−)').tap()
  await sheet(page).getByRole('button', { name: 'Lagre koblingen' }).tap()
  await page.locator('.pv-conflict-chains', { hasText: `«${climate}» motvirker «${nature}»` }).waitFor()
  await inspect(page, 'handling-chain')
  await page
    .locator('.pv-conflict')
    .getByRole('button', { name: /^Vis i bildet/ })
    .tap()
  await expect.poll(() => page.locator('.pv-cause[data-told=true]').count()).toBe(2)
  await inspect(page, 'handling-in-picture')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^Håndtering av målkonflikten/ })
    .tap()
  await sheet(page).getByText(`«${climate}» motvirker «${nature}»`).waitFor()
  await close(page)
})

test('[UU153] where the phase does not open conflicts, what was made of one is read and not changed', async () => {
  const { page } = all.one.device
  await view(page, 'I ord').tap()
  await goToPhase(all.desk, 'Når trenger vi planen?')
  await openHandling(page)
  await sheet(page).getByText('Dette er ikke åpent i den fasen dere er i nå.').waitFor()
  await sheet(page).locator('.pv-conflict-handled').getByText('Berører: Grunneierne').waitFor()
  expect(await sheet(page).locator('input, textarea').count()).toBe(0)
  await inspect(page, 'handling-closed')
  await close(page)
})

test('[UU154] while a card is dragged, and a while after, the board shows what it takes along; a card in no conflict shows nothing', async () => {
  const { page } = all.one.device
  const { finger, reveal } = all.one
  await view(page, 'Tavle').tap()
  await reveal(climate)
  const lane = await page.getByRole('region', { name: 'Start 2028', exact: true }).boundingBox()
  const card = await all.one.card(climate).boundingBox()
  const from = { x: (card?.x ?? 0) + 40, y: (card?.y ?? 0) + 30 }
  await finger.down(from)
  await finger.move({ x: (lane?.x ?? 0) + 70, y: (lane?.y ?? 0) + 160 })
  await expect.poll(() => strip(page).textContent()).toBe(along)
  expect(await page.locator(`.pv-card[data-at-odds]`).allTextContents()).toEqual([expect.stringContaining(nature)])
  await inspect(page, 'along-dragging')
  await finger.up()
  await keysOf(all.one.device).hear(along)
  expect(await strip(page).textContent()).toBe(along)
  await inspect(page, 'along-dropped')
  await all.one.drag(housing, 'Start 2028')
  expect(await strip(page).count()).toBe(0)
  expect(await page.locator('.pv-card[data-at-odds]').count()).toBe(0)
})

test('[UU155] by keyboard and from the list a move says what it takes along, and is not held back', async () => {
  const { page } = all.two.device
  const keys = keysOf(all.two.device)
  await view(page, 'Tavle').tap()
  await all.two.reveal(climate)
  await all.two.card(climate).locator('.pv-card-button').focus()
  await keys.press('Space')
  await keys.hear(along)
  await keys.press('ArrowRight')
  await expect.poll(() => strip(page).textContent()).toBe(along)
  await keys.press('Enter')
  await view(page, 'Liste').tap()
  await page
    .locator('.pv-list-card', { hasText: nature })
    .getByRole('button', { name: /^Flytt til/ })
    .tap()
  const before = `Tar med 1 målkonflikt: mot «${climate}» (nå i «`
  await sheet(page).getByText(before).waitFor()
  await inspect(page, 'along-move-sheet')
  await sheet(page)
    .getByRole('button', { name: /^Start 2028/ })
    .tap()
  await sheet(page)
    .getByRole('button', { name: /Øverst/ })
    .tap()
  await sheet(page).waitFor({ state: 'hidden' })
  await keys.hear(before)
  await expect.poll(() => strip(page).textContent()).toContain(before)
  await inspect(page, 'along-list')
})

test('[UU156] the hall and the outcome tell what was made of a conflict, and the hall what a card takes along that is moved', async () => {
  const { desk, browser, server } = all
  const { page } = desk
  await page.goto(page.url().replace(/\/?(\?.*)?$/, '/resultat'))
  const item = page.locator('.pv-outcome-item', { hasText: sentence })
  await item.getByText('Berører: Grunneierne').waitFor()
  await item.getByText(`«${climate}» motvirker «${nature}»`).waitFor()
  await inspect(page, 'handling-outcome', { fullPage: true })
  const id = /verksted\/([^/?]+)/.exec(page.url())?.[1]
  const { workshop } = await page.evaluate(async (at) => (await fetch(at)).json(), `/api/workshops/${id}`)
  await page.goto(`/verksted/${id}/tavle/${workshop.tables[0].boardId}`)
  await page.locator('.pv-card').first().waitFor()
  await view(page, 'Målkonflikter').click()
  await view(page, 'I ord').click()
  await page.getByRole('button', { name: 'Vis på storskjermen' }).first().click()
  const hall = await openDevice(browser, 'projector', server.url)
  await hall.page.goto(printed(/Projector: +(\S+)/))
  await hall.page.locator('.pv-hall-conflict').getByText('Berører: Grunneierne').waitFor()
  await inspect(hall.page, 'handling-hall')
  await page.goto(`/verksted/${id}`)
  await page.getByText('Tilkoblet').waitFor()
  const remote = page.getByRole('region', { name: 'Storskjermen' })
  await remote
    .getByRole('button', { name: /^Bord 1/ })
    .first()
    .click()
  await expect.poll(() => remote.locator('.pv-remote-now').textContent()).toContain('Bord 1')
  await hall.page.locator('.pv-wall-card', { hasText: nature }).waitFor()
  await all.one.drag(nature, 'Senere i perioden')
  await hall.page.locator('.pv-wall-along').getByText(`Tar med 1 målkonflikt: mot «${climate}» (nå i «`).waitFor()
  await inspect(hall.page, 'along-hall')
  expect(hall.problems()).toEqual([])
  expect([desk, all.one.device, all.two.device].flatMap((device) => device.problems())).toEqual([])
})
