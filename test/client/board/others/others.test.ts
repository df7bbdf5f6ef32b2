import { expect, test } from 'vitest'
import { changesBetween } from '../../../../client/board/others/changes.ts'
import { createGathering, gatherMs, type Told } from '../../../../client/board/others/gathering.ts'
import { sayWhatOthersDid } from '../../../../client/board/others/sentences.ts'
import { openBoard } from '../../../../shared/board/doc.ts'
import * as edits from '../../../../shared/board/edits.ts'
import { readBoard } from '../../../../shared/board/read.ts'
import type { Effect } from '../../../../shared/board/records/link.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import { makeId } from '../../../../shared/ids.ts'
import { needQuestions } from '../../../../shared/planning/need.ts'
import { conflict, statement } from '../../../fixtures/board-samples.ts'
import { lanes, plans } from '../session/stand-ins.ts'

const [now] = lanes
const [klima, kultur, bolig] = plans
const { t } = createI18n({ nb, nn: {}, en: {} })
const columns = [{ lane: null, cards: [] }, ...lanes.map((lane) => ({ lane, cards: [] }))]
const calls = {
  card: (id: string) => plans.find((plan) => plan.id === id)?.name ?? id,
  lane: (id: string) => lanes.find((lane) => lane.id === id)?.name ?? id,
  parties: (ids: readonly string[]) => ids.join(' og '),
  node: (id: string) => id,
}

function changedBy(edit: (doc: ReturnType<typeof openBoard>) => void, before: typeof edit = () => undefined) {
  const doc = openBoard()
  before(doc)
  const first = readBoard(doc)
  edit(doc)
  return changesBetween(first, readBoard(doc))
}
const placed = (cardId: typeof klima.id): Told => ({ change: { kind: 'placed', cardId, lane: now.id }, who: null })

test('[UU20] a move, a decision, a conflict and a remark of others are each told as what they are', () => {
  expect(changedBy((doc) => edits.place(doc, columns, klima.id, now.id, 0, null))).toEqual([
    { kind: 'placed', cardId: klima.id, lane: now.id },
  ])
  expect(changedBy((doc) => edits.decide(doc, klima.id, { decision: 'revise' }, null))).toEqual([
    { kind: 'decided', cardId: klima.id, decision: 'revise' },
  ])
})

test('[GC85] what others make of a conflict is told; that they word it anew is not', () => {
  const handled = (change: object) =>
    changedBy(
      (doc) => edits.flag(doc, conflict({ parties: [klima.id, kultur.id], ...change }), null),
      (doc) => edits.flag(doc, conflict({ parties: [klima.id, kultur.id] }), null),
    )
  const told = [{ kind: 'handled', parties: [klima.id, kultur.id] }]
  expect(handled({ handling: { way: 'mitigate' } })).toEqual(told)
  expect(handled({ status: 'discussed' })).toEqual(told)
  expect(handled({ affected: 'Bøndene' })).toEqual(told)
  expect(handled({ sentence: 'Sagt på en annen måte' })).toEqual([])
  const [change] = handled({ status: 'lifted' })
  expect(change && sayWhatOthersDid(t, [{ change, who: null }], calls)).toBe(
    `Et annet nettbrett endret håndteringen av målkonflikten mellom ${klima.id} og ${kultur.id}`,
  )
})

test('[UU20] a reason written to a decision is not told as a new decision', () => {
  const changes = changedBy(
    (doc) => edits.decide(doc, klima.id, { decision: 'revise', reason: 'Fordi' }, null),
    (doc) => edits.decide(doc, klima.id, { decision: 'revise' }, null),
  )
  expect(changes).toEqual([])
})

test('[UU20] a withdrawn proposal is told once, not also as moved and undecided', () => {
  const id = makeId('proposal', 'new-one')
  const changes = changedBy(
    (doc) => edits.withdrawProposal(doc, id, null),
    (doc) => {
      edits.propose(doc, { id, name: 'Jordvern', planType: 'themePlan', why: '', raisedBy: null }, null)
      edits.place(doc, columns, id, now.id, 0, null)
      edits.decide(doc, id, { decision: 'new' }, null)
    },
  )
  expect(changes).toEqual([{ kind: 'withdrawn', cardId: id, name: 'Jordvern' }])
})

test('[UU21] the first change is said at once, those that follow together after a pause, each card by its newest', () => {
  const said: number[] = []
  const timers: (() => void)[] = []
  const gather = createGathering(
    (told) => said.push(told.length),
    (run, ms) => {
      expect(ms).toBe(gatherMs)
      timers.push(run)
    },
  )
  gather([placed(klima.id)])
  gather([placed(kultur.id)])
  gather([placed(kultur.id), placed(bolig.id)])
  expect(said).toEqual([1])
  timers.shift()?.()
  expect(said).toEqual([1, 2])
  timers.shift()?.()
  expect(timers).toEqual([])
  gather([placed(klima.id)])
  expect(said).toEqual([1, 2, 1])
})

test('[UU21] one change is a sentence with who did it where that is known; many are a number', () => {
  expect(sayWhatOthersDid(t, [{ ...placed(klima.id), who: 'Bord 2' }], calls)).toBe('Bord 2 flyttet Klima til now')
  expect(sayWhatOthersDid(t, [placed(klima.id)], calls)).toBe('Et annet nettbrett flyttet Klima til now')
  expect(
    sayWhatOthersDid(
      t,
      plans.map(({ id }) => placed(id)),
      calls,
    ),
  ).toBe('3 kort er flyttet av andre')
  const mixed: Told[] = [...plans.map(({ id }) => placed(id)), { change: { kind: 'remarked' }, who: null }]
  expect(sayWhatOthersDid(t, mixed, calls)).toBe('4 endringer av andre')
})

test('[BD81] answers of others to a plan’s screening are told once for the plan', () => {
  const changes = changedBy((doc) => {
    for (const question of needQuestions) edits.screen(doc, klima.id, question, 'yes', null)
  })
  expect(changes).toEqual([{ kind: 'screened', cardId: klima.id }])
  expect(sayWhatOthersDid(t, [{ change: { kind: 'screened', cardId: klima.id }, who: 'Bord 2' }], calls)).toBe(
    'Bord 2 endret svarene om planbehov for Klima',
  )
})

test('[BD85] statements and links of others are told, each with its words', () => {
  const said = (change: Told['change']) => sayWhatOthersDid(t, [{ change, who: 'Bord 2' }], calls)
  const changes = changedBy((doc) => {
    edits.state(doc, statement(), null)
    edits.link(doc, klima.id, kultur.id, { effect: -1 }, null)
  })
  expect(changes).toEqual([
    { kind: 'stated', text: 'Boliger blir for dyre.' },
    { kind: 'linked', from: klima.id, to: kultur.id },
  ])
  expect(changes.map(said)).toEqual([
    'Bord 2 skrev påstanden «Boliger blir for dyre.»',
    `Bord 2 koblet ${klima.id} og ${kultur.id}`,
  ])
})

test('[BD95] the time others give a card, or take from it, is told; not that of a proposal that is withdrawn', () => {
  const said = (change: Told['change']) => sayWhatOthersDid(t, [{ change, who: 'Bord 2' }], calls)
  const timing = { start: '2028-1', finish: '2028-2' }
  const timed = changedBy((doc) => edits.time(doc, klima.id, timing, null))
  expect(timed).toEqual([{ kind: 'timed', cardId: klima.id, timing }])
  const untimed = changedBy(
    (doc) => edits.time(doc, klima.id, null, null),
    (doc) => edits.time(doc, klima.id, timing, null),
  )
  expect([...timed, ...untimed].map(said)).toEqual([
    'Bord 2 tidfestet Klima: 1. halvår 2028 til 2. halvår 2028',
    'Bord 2 fjernet tidfestingen av Klima',
  ])
  const id = makeId('proposal', 'new-one')
  const withdrawn = changedBy(
    (doc) => edits.withdrawProposal(doc, id, null),
    (doc) => {
      edits.propose(doc, { id, name: 'Jordvern', planType: 'themePlan', why: '', raisedBy: null }, null)
      edits.time(doc, id, timing, null)
    },
  )
  expect(withdrawn.map(({ kind }) => kind)).toEqual(['withdrawn'])
})

test('[GC69] that others say there is no effect is told as that, and of what they say of the same pair only the newest', () => {
  const said = (effect: Effect) =>
    changedBy((doc) => edits.link(doc, klima.id, kultur.id, { effect }, null)).map((change) => ({
      change,
      who: 'Bord 2',
    }))
  expect(sayWhatOthersDid(t, said(0), calls)).toBe(`Bord 2 sa at ${klima.id} ikke påvirker ${kultur.id}`)
  const heard: (readonly Told[])[] = []
  const waiting: (() => void)[] = []
  const tell = createGathering(
    (told) => heard.push(told),
    (run) => waiting.push(run),
  )
  for (const effect of [1, 2, 3, 0] as const) tell(said(effect))
  waiting.shift()?.()
  expect(heard).toEqual([said(1), said(0)])
})
