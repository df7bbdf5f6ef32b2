import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { PollDraft } from '../../shared/poll/poll.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { accessApi } from '../../shared/protocol/rest/access.ts'
import { type WorkshopView, workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { openLive } from '../fixtures/live.ts'
import { accepted, answerRound, madeIn } from '../fixtures/poll-round.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { faultsInHall } from './harness/hall.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** Rounds at a desk with five tablets and a projector, told once: each test goes on where the one before ended. */

const question = 'Hvilke planer bør vi begynne med?'
const feeling = 'Hvor klar er retningen?'

let server: ServerProcess
let browser: Browser
let desk: Page
let hall: Page
let tablets: Page[]
let people: TableDevice[]
let code: string
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
  code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  people = []
  for (const table of [1, 1, 2, 2, 3]) {
    const joined = await tableDevice(await open('tablet'))
    await joined.join(code, table)
    people.push(joined)
  }
  tablets = people.map(({ device }) => device.page)
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

test('[UU85, PO41] a scale about the question is answered with radio buttons; fewer than five answers show no numbers', async () => {
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
  // The question stands above, and is the name of the group.
  expect(
    await first.getByText(feeling).evaluateAll((all) => all.filter(({ clientHeight }) => clientHeight > 1).length),
  ).toBe(1)
  await first.getByRole('group', { name: feeling }).waitFor()
  await second.getByRole('radio', { name: '5 mest' }).tap()
  for (const page of [first, second]) {
    await page.getByRole('button', { name: 'Svar', exact: true }).click()
    await page.getByText('Svaret er talt.', { exact: true }).waitFor()
  }
  await desk.getByText('Færre enn 5 har svart').waitFor()
  await press(desk, 'Lukk')
  await press(desk, 'Vis resultatet')
  await hall.getByText('Færre enn 5 svarte.').waitFor()
})

test('[UU85, OC23] a poll about a goal conflict is made, answered and shown, and stands in the outcome with its rule', async () => {
  const sentence = 'Hytter der det skal være vern'
  const [table, first] = [people[0] as TableDevice, tablets[0] as Page]
  await press(first, 'Til tavla')
  const [from = '', to = ''] = await first.locator('.pv-card-face-name').allTextContents()
  await table.flagConflict({ from, with: to, kind: 'Arealbruk', sentence })
  await table.saved()
  await press(desk, 'Ny temperaturmåling')
  await desk.getByLabel('Spørsmål').fill('Hvor alvorlig er konflikten?')
  await desk.getByLabel('Skala 1–5').check()
  await desk.getByLabel('Legg til en målkonflikt').selectOption({ label: sentence })
  await desk.getByRole('dialog').getByRole('button', { name: 'Ny temperaturmåling' }).click()
  await press(desk, 'Kunngjør')
  await press(desk, 'Åpne for svar')
  await all(async (page) => {
    await page.getByRole('group', { name: sentence }).getByRole('radio', { name: '5 mest' }).tap()
    await page.getByRole('button', { name: 'Svar', exact: true }).tap()
    await page.getByText('Svaret er talt.', { exact: true }).waitFor()
  })
  const outcome = await desk.context().newPage()
  await outcome.goto(address('outcome', { workshopId: workshopId() }))
  const polls = outcome.getByRole('region', { name: /temperaturmåling/ })
  await polls.getByText(question).waitFor()
  expect(await polls.getByText('Hvor alvorlig er konflikten?').count()).toBe(0)
  await press(desk, 'Lukk')
  await press(desk, 'Vis resultatet')
  await hall.getByText('Trinn 5: 5').waitFor()
  await hall.getByText(sentence).waitFor()
  await polls.getByText('Hvor alvorlig er konflikten?').waitFor()
  await polls.getByText(sentence).waitFor()
  await polls.getByText('Færre enn 5 svarte.').waitFor()
  expect(await polls.getByText('Dette er en temperaturmåling og avgjør ingenting.').count()).toBe(3)
  await polls.scrollIntoViewIfNeeded()
  await inspect(outcome, 'outcome-polls', { fullPage: true })
  await outcome.close()
})

test('[UU95] ten options of the greatest length are readable from 15 m in question and result, and what is cut says so', async () => {
  const live = openLive(server.url, { cookie: await cookieOf(desk) }, workshopId(), 'facilitator')
  accepted(await live.ask('command', { type: 'show', spotlight: { view: 'poll' } }))
  const seated = await fiveSeats()
  const words = 'Kommunedelplan for klimatilpasning, naturmangfold og samfunnssikkerhet langs vassdragene. '
  const long = words.repeat(4).slice(0, limits.nameChars).trim()
  const options = Array.from(
    { length: limits.pollOptions },
    (_, n) => ({ about: 'text', words: `${n} ${long}`.slice(0, limits.nameChars) }) as const,
  )
  const forms = [
    { form: { kind: 'choice' }, answer: { kind: 'choice', option: 9 } },
    { form: { kind: 'scale' }, answer: { kind: 'scale', steps: options.map(() => 3 as const) } },
  ] as const
  const isWhole = () =>
    hall.locator('.pv-poll-result, .pv-poll-asked').evaluate((box) => box.scrollHeight <= box.clientHeight + 1)
  for (const { form, answer } of forms) {
    const draft: PollDraft = {
      question: `${form.kind}: ${long}`.slice(0, limits.nameChars),
      form,
      options: [...options],
    }
    const pollId = madeIn(await live.ask('pollCommand', { type: 'make', draft }))
    for (const type of ['announce', 'open'] as const) accepted(await live.ask('pollCommand', { type, pollId }))
    await hall.getByText(draft.question).waitFor()
    await hall.getByText('Lange alternativer er kortet ned her.').waitFor()
    expect(await faultsInHall(hall, `projector-poll-long-${form.kind}`)).toEqual([])
    expect(await isWhole()).toBe(true)
    for (const device of seated) await answerRound(device, pollId, answer)
    for (const type of ['close', 'release'] as const) accepted(await live.ask('pollCommand', { type, pollId }))
    await hall.locator('.pv-poll-result').waitFor()
    await hall.getByText('Lange alternativer er kortet ned her.').waitFor()
    expect(await faultsInHall(hall, `projector-poll-long-${form.kind}-result`)).toEqual([])
    expect(await isWhole()).toBe(true)
    await inspect(hall, `projector-poll-long-${form.kind}-result`)
  }
  expect(devices.flatMap((device) => device.problems())).toEqual([])
})

const workshopId = () => new URL(desk.url()).pathname.split('/').find((part) => part.startsWith('wks_')) as WorkshopId

async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Five more devices at a table, without screens. */
async function fiveSeats() {
  const path = workshopApi.workshop.path.replace(':workshopId', workshopId())
  const { workshop }: WorkshopView = await (await desk.request.get(path)).json()
  const body = JSON.stringify({ code, tableId: workshop.tables[0]?.id })
  const headers = { 'content-type': 'application/json', origin: server.url }
  return Promise.all(
    [1, 2, 3, 4, 5].map(async () => {
      const seat = await fetch(`${server.url}${accessApi.takeSeat.path}`, { method: 'POST', headers, body })
      const cookie = seat.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const device = openLive(server.url, { cookie }, workshopId(), 'participant')
      await device.connected()
      return device
    }),
  )
}
