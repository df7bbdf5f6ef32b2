import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../../shared/outcome/types.ts'
import { exportPath } from '../../shared/protocol/rest/outcome.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import { needsScript } from '../../shared/workshop/templates/script.ts'
import { accessibilityFaults } from './harness/look.ts'
import type { Facilitator } from './people/facilitator.ts'
import { forger } from './people/forger.ts'
import type { Participant } from './people/participant.ts'
import { type WholeHall, wholeHall } from './people/whole-hall.ts'

/**
 * A whole workshop "Planbehov" through every phase of its script, told once: each test goes on where the one before ended. Two
 * facilitators, a projector, and three tables with two tablets each.
 */

const climate = 'Klimastrategi 2030'
const architecture = 'Plan for arkitektur'
const nature = 'Temaplan naturmangfold'
const food = 'Plan for lokal mat'
const lanes = { start: 'Start 2028', next: '2029–2030', later: 'Senere i perioden', noPlan: 'Løses uten plan' }
const sentences = { a: 'Fortetting tar de grønne flekkene.', c: 'Høye hus stjeler sola.' }
const question = 'Hva haster mest?'

let hall: WholeHall
let first: Facilitator
let second: Facilitator
let script: Record<keyof typeof needsScript, Phase>
/** Two tablets at each table; `c2` comes late. */
let a1: Participant
let a2: Participant
let b1: Participant
let b2: Participant
let c1: Participant
let c2: Participant

beforeAll(async () => {
  hall = await wholeHall()
  ;({ first, second } = hall)
  const { agenda } = hall.view.workshop
  const steps = Object.keys(needsScript)
  expect(agenda).toHaveLength(steps.length)
  script = Object.fromEntries(steps.map((step, index) => [step, agenda[index]])) as typeof script
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await hall?.pictures('failed')
})

afterAll(() => hall?.goHome())

const onAll = (act: (seat: Participant, index: number) => Promise<unknown>) => Promise.all(hall.seats.map(act))

/** The phase has begun everywhere, and a tablet offers just what it opens. */
async function hasBegun(phase: Phase, seat = a1): Promise<void> {
  await hall.isIn(phase)
  expect(await seat.offered(climate)).toEqual(phase.verbs.filter((verb) => verb !== 'answer').sort())
}

test('[MJ10] the hall comes in: the projector shows the code, and each tablet takes a seat at its table', async () => {
  await first.setMinutes(script.place.title, 1)
  await first.begin(script.welcome.title).click()
  await hall.isIn(script.welcome)
  await hall.projector.page.locator('.pv-poster-code').waitFor()
  await hall.come(1, 1, 2, 2, 3)
  ;[a1, a2, b1, b2, c1] = hall.seats as [Participant, Participant, Participant, Participant, Participant]
  await hasBegun(script.welcome)
  for (const { device } of [first, second]) await expect.poll(() => devicesAt(device.page)).toEqual([2, 2, 1])
})

test('[MJ11] two facilitators press in the same moment, and one phase begins', async () => {
  await Promise.all(
    [first, second].map(async (each) => {
      await each.begin(script.read.title).focus()
      await each.device.page.keyboard.press('Enter')
    }),
  )
  await hasBegun(script.read)
  await onAll(({ device }) =>
    device.page.locator('.pv-notice', { hasText: 'kan tavla leses, men ikke endres' }).waitFor(),
  )
})

test('[MJ11, PH48, PH49] the press of a facilitator who comes a moment too late begins nothing, and old news is gone', async () => {
  const news = a1.device.page.locator('.pv-notice', { hasText: 'Dere er tilbake på tavla til Bord 1.' })
  await news.waitFor()
  const tooLate = first.pressTooLate()
  await second.begin(script.place.title).click()
  await tooLate
  await first.button('Start tiden').click()
  await hasBegun(script.place)
  expect(await news.count()).toBe(0)
})

test('[MJ10] in the minute for placing, tablets at one table see each other’s work', async () => {
  await a1.drag(climate, lanes.start)
  await b1.drag(climate, lanes.noPlan)
  await expect.poll(() => a2.cardsIn(lanes.start)).toEqual([climate])
  await Promise.all([a2.drag(architecture, lanes.next), b2.drag(architecture, lanes.next)])
  await expect.poll(() => a1.cardsIn(lanes.next)).toEqual([architecture])
  await a2.propose(food)
  await a2.remark(climate, 'Begynn med bygg og transport.')
  await a1.reveal(food)
})

test('[MJ12] a tablet that comes late and one that is loaded again land where their table is', async () => {
  await c1.drag(climate, lanes.later)
  await hall.come(3)
  c2 = hall.seats[5] as Participant
  await c2.isAsked(script.place)
  await expect.poll(() => c2.cardsIn(lanes.later)).toEqual([climate])
  await a2.device.page.reload()
  await a2.isAsked(script.place)
  await expect.poll(() => a2.cardsIn(lanes.start)).toEqual([climate])
})

test('[MJ12] a table works on without contact', async () => {
  await c1.device.goOffline()
  await expect.poll(() => c1.status().textContent(), { timeout: 60_000 }).toBe('Frakoblet')
  await c1.drag(nature, lanes.start)
})

test('[MJ11] one facilitator calls the tablets to follow, a table finds its way out, and the other lets them go', async () => {
  const follow = ({ device }: Facilitator) => device.page.getByRole('switch', { name: /La nettbrettene følge med/ })
  await second.show('Bord 1')
  await follow(second).click()
  const connected = hall.seats.filter((seat) => seat !== c1)
  await Promise.all(connected.map((seat) => seat.led().getByText('Prosesslederen viser Bord 1').waitFor()))
  await b1.led().locator('.pv-wall-card', { hasText: climate }).waitFor()
  await hall.pictures('03-led')
  await a1.led().getByRole('button', { name: 'Tilbake til tavla vår' }).tap()
  await a1.led().waitFor({ state: 'hidden' })
  await follow(first).click()
  await Promise.all(connected.map((seat) => seat.led().waitFor({ state: 'hidden' })))
  await first.show('Agenda og klokke')
})

test('[MJ11] when the minute is over all screens say so and nothing is locked; one facilitator gives more time, the other sees it', async () => {
  const over = { timeout: 60_000 }
  for (const { page } of [first.device, second.device, a1.device])
    await page.locator('.pv-left[data-over]').waitFor(over)
  await hall.projector.page.locator('.pv-time-left[data-state=over]').waitFor(over)
  await hall.pictures('03-over')
  expect(await accessibilityFaults(hall.projector.page)).toEqual([])
  await b1.drag(nature, lanes.later)
  await second.button('+5 min').click()
  for (const { page } of [first.device, second.device, a1.device, c2.device])
    await expect.poll(() => page.locator('.pv-left').textContent()).toMatch(/^5 min igjen/)
})

test('[MJ12] what a table did without contact until the phase was over is accepted in words, and stands on its board', async () => {
  await first.goTo(script.decide.title).click()
  await second.isIn(5, script.decide.title)
  await c1.device.goOnline()
  const sentence = `flyttet ${nature} til ${lanes.start}`
  for (const desk of [first, second]) await desk.late().getByText(sentence).waitFor({ timeout: 30_000 })
  await hasBegun(script.decide, b1)
  await second.late().getByRole('button', { name: 'Legg inn' }).click()
  await first.late().waitFor({ state: 'hidden' })
  for (const seat of [c1, c2]) await expect.poll(() => seat.cardsIn(lanes.start)).toEqual([nature])
})

test('[MJ10] back to the phase that was left out, and forward again: each opens its own, and what was done stays', async () => {
  await Promise.all([a1.decide(climate, 'Revideres'), b1.decide(climate, 'Oppheves'), c2.decide(climate, 'Revideres')])
  await a2.time(climate, '1. halvår 2028', '2. halvår 2029')
  await second.goTo(script.screen.title).click()
  await hasBegun(script.screen, c1)
  await b2.drag(climate, lanes.next)
  await first.begin(script.decide.title).click()
  await hasBegun(script.decide, c1)
  await a1.inCard(climate, async (sheet) => {
    expect(await sheet.getByRole('radio', { name: 'Revideres' }).isChecked()).toBe(true)
    expect(await sheet.getByLabel('Start', { exact: true }).inputValue()).toBe('2028-1')
  })
  expect(await b1.cardsIn(lanes.next)).toContain(climate)
})

test('[MJ10] in the pause nothing is open, and the server refuses who goes past the screens', async () => {
  await second.begin(script.pause.title).click()
  await hasBegun(script.pause, b1)
  const cunning = await forger(hall.server.url, hall.view, a1)
  expect(await cunning.command({ type: 'goTo', phaseId: script.end.id })).toMatchObject({
    error: { code: 'forbidden' },
  })
  await cunning.place(nature, lanes.noPlan)
  await first.late().getByText(`flyttet ${nature} til ${lanes.noPlan}`).waitFor()
  await first.late().getByRole('button', { name: 'Forkast' }).click()
  await first.device.page.getByRole('dialog').getByRole('button', { name: 'Forkast' }).click()
  await second.late().waitFor({ state: 'hidden' })
  expect(await a2.cardsIn(lanes.noPlan)).toEqual([])
})

test('[MJ10] tables flag goal conflicts', async () => {
  await first.begin(script.conflicts.title).click()
  await hasBegun(script.conflicts, c1)
  const parties = { from: climate, with: architecture, kind: 'Arealbruk' }
  await a1.flagConflict({ ...parties, sentence: sentences.a })
  await c2.flagConflict({ ...parties, sentence: sentences.c })
  await a2.reveal(climate)
  await expect.poll(() => a2.card(climate).textContent()).toContain('1 målkonflikt')
  await second.device.page.locator('.pv-tile').first().getByText('1 målkonflikt').waitFor()
})

test('[MJ10] a poll is run by one facilitator, answered by six tablets, and its counts are shown to the hall', async () => {
  await second.begin(script.temperature.title).click()
  await hasBegun(script.temperature, c1)
  await first.makePoll(question, [climate, architecture])
  await first.button('Kunngjør').click()
  await hall.projector.page.getByText(question).waitFor()
  await first.button('Åpne for svar').click()
  await onAll((seat, index) => seat.answer(index < 4 ? climate : architecture, index === 0 ? 'keyboard' : 'finger'))
  await second.device.page.getByText('6 har svart').waitFor()
  await first.button('Lukk').click()
  expect(await hall.projector.page.locator('.pv-poll-result').count()).toBe(0)
  await first.button('Vis resultatet').click()
  const bars = hall.projector.page.locator('.pv-poll-bar strong')
  await expect.poll(() => bars.allTextContents()).toEqual(['4', '2'])
  await onAll(({ device }) => device.page.locator('.pv-poll-result').waitFor())
  await hall.pictures('08-released')
  await a1.device.page.getByRole('button', { name: 'Til tavla' }).tap()
})

test('[MJ10, PH47] the tables side by side: a facilitator takes some of it to the plenary board', async () => {
  await first.begin(script.compare.title).click()
  await hasBegun(script.compare)
  await onAll(({ device }) =>
    expect.poll(() => device.page.locator('.pv-poll, .pv-notice:has-text("Temperaturmåling")').count()).toBe(0),
  )
  await hall.projector.page.getByRole('rowheader', { name: climate }).waitFor()
  const { page } = second.device
  await page.getByRole('link', { name: 'Se bordene samlet' }).click()
  await page.getByLabel(`Felt i plenum for ${climate}`).selectOption({ label: lanes.start })
  await page.getByRole('checkbox', { name: /^Ta med målkonflikten mellom/ }).check()
  await page.getByRole('button', { name: 'Legg det valgte i plenum' }).click()
  await page
    .locator('#main')
    .getByText(/^Lagt på den felles tavla/)
    .waitFor()
  await hall.pictures('09-merged')
  await onAll((seat) => expect.poll(() => seat.cardsIn(lanes.start)).toEqual([climate]))
  await second.toDesk()
})

test('[MJ10] all on one board', async () => {
  await first.begin(script.together.title).click()
  await hasBegun(script.together, b1)
  await a1.drag(nature, lanes.next)
  await expect.poll(() => c2.cardsIn(lanes.next)).toEqual([nature])
  await b1.decide(climate, 'Videreføres')
  await hall.projector.page.locator('.pv-wall-card', { hasText: nature }).waitFor()
  await hall.pictures('10-worked')
})

test('[MJ10, PH52] the last word is said, the boards are locked, and the day is over on every screen', async () => {
  expect(await a1.offersUndo()).toBe(true)
  await second.begin(script.end.title).click()
  await hasBegun(script.end, c1)
  expect(await a1.offersUndo()).toBe(false)
  await c1.remark(climate, 'Følges opp i budsjettet.')
  await c1.saved()
  await first.button('Lås tavlene').click()
  await second.button('Avslutt og lagre resultatet').click()
  await second.device.page.getByRole('dialog').getByRole('button', { name: 'Avslutt og lagre resultatet' }).click()
  await second.device.page.getByText('Versjon 1', { exact: false }).first().waitFor()
  await onAll(({ device }) => device.page.getByText('Arbeidsverkstedet er avsluttet').waitFor())
  await onAll(({ device }) =>
    device.page.getByRole('heading', { name: 'Slik ble tavla. Takk for arbeidet.' }).waitFor(),
  )
  await first.button('Se resultatet').waitFor()
  expect(await first.device.page.getByText(/^Ferdig kl/).count()).toBe(0)
  expect(await a1.device.page.locator('.pv-left').count()).toBe(0)
  await hall.pictures('12-closed')
})

test('[MJ13] the outcome holds what the tables did, what was accepted late, and what all agreed on', async () => {
  const { page } = second.device
  const answer = await page.request.get(exportPath(hall.view.workshop.id, 1, 'json'))
  const outcome: Outcome = await answer.json()
  const said = (name: string) => {
    const plan = outcome.plans.find((each) => each.name === name)
    return plan?.results.map(({ boardId, lane, decision }) => [boardName(outcome, boardId), lane, decision])
  }
  expect(said(climate)).toEqual([
    ['Bord 1', lanes.start, 'revise'],
    ['Bord 2', lanes.next, 'repeal'],
    ['Bord 3', lanes.later, 'revise'],
    ['Plenum', lanes.start, 'continue'],
  ])
  expect(said(nature)).toContainEqual(['Bord 3', lanes.start, null])
  expect(said(nature)).toContainEqual(['Plenum', lanes.next, null])
  expect(outcome.plans.some(({ name }) => name === food)).toBe(true)
  // The two that are about the same are one on the plenary board, raised by the table that came first.
  expect(outcome.conflicts.map(({ boardId, sentence }) => [boardName(outcome, boardId), sentence]).sort()).toEqual([
    ['Bord 1', sentences.a],
    ['Bord 3', sentences.c],
    ['Plenum', sentences.a],
  ])
  const { title } = script.temperature
  expect(outcome.polls).toMatchObject([{ question, phase: title, answers: 6, rows: [[4], [2]] }])
  expect(hall.problems()).toEqual([])
})

function boardName({ boards }: Outcome, boardId: string): string {
  const number = boards.find((board) => board.boardId === boardId)?.tableNumber
  return number ? `Bord ${number}` : 'Plenum'
}

/** Tablets at each table, as the desk's tiles tell. */
async function devicesAt(page: Page): Promise<number[]> {
  const tiles = await page.locator('.pv-tile .pv-devices').allTextContents()
  return tiles.map((text) => Number.parseInt(text, 10) || 0)
}
