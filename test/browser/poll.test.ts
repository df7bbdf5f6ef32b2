import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { tableDevice } from './people/table.ts'

/** Two rounds at a desk with five tablets and a projector, told once: each test goes on where the one before ended. */

const question = 'Hvilke planer bør vi begynne med?'
const feeling = 'Hvor klar er retningen?'

let server: ServerProcess
let browser: Browser
let desk: Page
let hall: Page
let tablets: Page[]
let devices: Device[] = []

async function open(kind: Parameters<typeof openDevice>[1]): Promise<Device> {
  const device = await openDevice(browser, kind, server.url)
  devices.push(device)
  return device
}
const linkOf = (name: string) => new RegExp(`${name}: +(\\S+)`).exec(server.output())?.[1] ?? ''
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const all = (act: (page: Page, index: number) => Promise<unknown>) => Promise.all(tablets.map(act))

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  desk = (await open('laptop')).page
  hall = (await open('projector')).page
  await desk.goto(linkOf('Facilitator'))
  await hall.goto(`/lenke${new URL(linkOf('Projector')).hash}`)
  const code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  tablets = []
  for (const table of [1, 1, 2, 2, 3]) {
    const { device, join } = await tableDevice(await open('tablet'))
    await join(code, table)
    tablets.push(device.page)
  }
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all(devices.map(({ page }, number) => takePicture(page, `failed-device-${number + 1}`)))
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
  devices = []
})

test('[UU85] the desk makes a poll with dots on cards and an option of its own; the tables see the rule before it opens', async () => {
  await press(desk, 'Ny temperaturmåling')
  await desk.getByRole('dialog').getByRole('button', { name: 'Ny temperaturmåling' }).click()
  await desk.getByText('Skriv et spørsmål.').waitFor()
  await desk.getByLabel('Spørsmål').fill(question)
  for (const index of [1, 2]) await desk.getByLabel('Legg til et kort').selectOption({ index })
  await desk.getByLabel('Skriv et alternativ').fill('Noe helt annet')
  await desk.keyboard.press('Enter')
  await inspect(desk, 'poll-make')
  await desk.getByRole('dialog').getByRole('button', { name: 'Ny temperaturmåling' }).click()
  await press(desk, 'Kunngjør')
  await press(desk, 'Vis på storskjermen')
  await all((page) => page.getByText('Hver enhet har 5 prikker å dele ut').waitFor())
  await hall.getByText(question).waitFor()
  await inspect(tablets[0] as Page, 'poll-announced')
  await inspect(hall, 'projector-poll-announced')
})

test('[UU85] five tablets answer, one of them by keyboard; each is told that its answer is counted', async () => {
  await press(desk, 'Åpne for svar')
  await all((page) => page.getByText('5 prikker igjen').waitFor())
  const more = (page: Page) => page.getByRole('button', { name: /^En prikk til/ })
  const [first] = tablets as [Page]
  await more(first).nth(0).focus()
  for (let dot = 0; dot < 4; dot += 1) await first.keyboard.press('Enter')
  // The cap is three.
  await first.getByText('2 prikker igjen').waitFor()
  await inspect(first, 'poll-dots')
  await all(async (page, index) => {
    if (index > 0)
      await more(page)
        .nth(index % 2)
        .tap()
    await page.getByRole('button', { name: 'Svar', exact: true }).tap()
    await page.getByText('Svaret er talt.', { exact: true }).waitFor()
  })
  await desk.getByText('5 har svart').waitFor()
  await inspect(first, 'poll-counted')
  await first.reload()
  await first.getByText('Svaret er talt.', { exact: true }).waitFor()
})

test('[UU85] the result is shown to all when the desk shows it, with its rule', async () => {
  await press(desk, 'Lukk')
  await all((page) => page.getByText('Runden er lukket. Resultatet').waitFor())
  expect(await hall.locator('.pv-poll-result').count()).toBe(0)
  await press(desk, 'Vis resultatet')
  await hall.locator('.pv-poll-result').waitFor()
  const counts = await hall.locator('.pv-poll-bar strong').allTextContents()
  expect(counts).toEqual(['5', '2', '0'])
  await hall.getByText('avgjør ingenting').waitFor()
  await inspect(hall, 'projector-poll-result')
  await inspect(tablets[0] as Page, 'poll-result')
  await inspect(desk, 'poll-desk', { fullPage: true })
  await hall.setViewportSize({ width: 1280, height: 720 })
  await inspect(hall, 'projector-poll-result-720')
})

test('[UU85] a scale is answered with radio buttons; fewer than five answers show no numbers', async () => {
  await press(desk, 'Ny temperaturmåling')
  await desk.getByLabel('Spørsmål').fill(feeling)
  await desk.getByLabel('Skala 1–5').check()
  await desk.getByRole('dialog').getByRole('button', { name: 'Ny temperaturmåling' }).click()
  await press(desk, 'Kunngjør')
  await press(desk, 'Åpne for svar')
  const [first, second] = tablets as [Page, Page]
  await first.getByRole('radio', { name: '1 minst' }).focus()
  await first.keyboard.press('ArrowRight')
  await inspect(first, 'poll-scale')
  await second.getByRole('radio', { name: '5 mest' }).tap()
  for (const page of [first, second]) {
    await page.getByRole('button', { name: 'Svar', exact: true }).click()
    await page.getByText('Svaret er talt.', { exact: true }).waitFor()
  }
  await desk.getByText('Færre enn 5 har svart').waitFor()
  await press(desk, 'Lukk')
  await press(desk, 'Vis resultatet')
  await hall.getByText('Færre enn 5 svarte.').waitFor()
  expect(devices.flatMap((device) => device.problems())).toEqual([])
})
