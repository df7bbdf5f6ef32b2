import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sayDifference } from '../../../../client/board/others/difference-sentences.ts'
import { type Difference, differencesOf } from '../../../../client/board/others/differences.ts'
import { openBoard } from '../../../../shared/board/doc.ts'
import * as edits from '../../../../shared/board/edits.ts'
import { readBoard } from '../../../../shared/board/read.ts'
import type { BoardState } from '../../../../shared/board/state.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import { makeId } from '../../../../shared/ids.ts'
import {
  columnsOf,
  conflict,
  laneIds,
  lanes,
  planIds,
  proposal,
  remark,
  statement,
} from '../../../fixtures/board-samples.ts'

const [klima, kultur] = planIds as [(typeof planIds)[number], (typeof planIds)[number]]
const [first, second, third] = laneIds as [(typeof laneIds)[number], (typeof laneIds)[number], (typeof laneIds)[number]]
const jordvern = makeId('proposal', 'first')
const arealstrid = makeId('conflict', 'first')

type Edit = (doc: Y.Doc) => void
const place =
  (card: Parameters<typeof edits.place>[2], lane: (typeof laneIds)[number] | null, index = 0): Edit =>
  (doc) =>
    edits.place(doc, columnsOf(doc), card, lane, index, 'own')

/** Two devices that part after `before`, each do their own, and meet again. `ownWins`: whose client id is higher. */
function meet(before: Edit[], own: Edit[], theirs: Edit[], ownWins = true) {
  const docs = [1000, ownWins ? 3000 : 2000, ownWins ? 2000 : 3000].map((clientId) => {
    const doc = openBoard()
    doc.clientID = clientId
    return doc
  }) as [Y.Doc, Y.Doc, Y.Doc]
  const [start, mine, others] = docs
  for (const edit of before) edit(start)
  for (const doc of [mine, others]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
  for (const edit of own) edit(mine)
  for (const edit of theirs) edit(others)
  const states = { before: readBoard(start), own: readBoard(mine), theirs: readBoard(others) }
  Y.applyUpdate(start, Y.encodeStateAsUpdate(mine))
  Y.applyUpdate(start, Y.encodeStateAsUpdate(others))
  return { ...states, merged: readBoard(start) }
}

test.each([true, false])(
  '[SY96] a card both moved is told with both lanes and the one that stands (own wins: %s)',
  (ownWins) => {
    const sides = meet([place(klima, first)], [place(klima, second)], [place(klima, third)], ownWins)
    expect(differencesOf(sides)).toMatchObject([
      {
        kind: 'placement',
        id: klima,
        own: { lane: second },
        theirs: { lane: third },
        stands: ownWins ? 'own' : 'theirs',
      },
    ])
  },
)

test('[SY96] what one side changed alone, and what both changed alike, is not told', () => {
  const alike: Edit = (doc) => edits.decide(doc, kultur, { decision: 'revise' }, 'own')
  const sides = meet(
    [place(klima, first)],
    [place(klima, second), alike],
    [alike, (doc) => edits.remark(doc, remark(), 'own'), place(planIds[4] as typeof klima, third)],
  )
  expect(differencesOf(sides)).toEqual([])
})

test('[SY96] a proposal taken back while the other side worked on its card is told once, as that', () => {
  const propose: Edit = (doc) => edits.propose(doc, proposal(), 'own')
  const withdraw: Edit = (doc) => edits.withdrawProposal(doc, jordvern, 'own')
  const work = [place(jordvern, first), (doc: Y.Doc) => edits.decide(doc, jordvern, { decision: 'new' }, 'own')]
  expect(differencesOf(meet([propose], work, [withdraw]))).toEqual([
    { kind: 'withdrawn', id: jordvern, name: 'Plan for sykkel', stands: 'theirs' },
  ])
  expect(differencesOf(meet([propose], [withdraw], work))).toMatchObject([{ kind: 'withdrawn', stands: 'own' }])
  expect(differencesOf(meet([propose], [withdraw], [withdraw]))).toEqual([])
  expect(differencesOf(meet([propose], [withdraw], []))).toEqual([])
})

test('[SY96] a goal conflict that one side took back and the other changed stands, and both are told so', () => {
  const flag: Edit = (doc) => edits.flag(doc, conflict(), 'own')
  const worsen: Edit = (doc) => edits.flag(doc, conflict({ severity: 3 }), 'own')
  const withdraw: Edit = (doc) => edits.withdrawConflict(doc, arealstrid, 'own')
  const [told] = differencesOf(meet([flag], [withdraw], [worsen]))
  expect(told).toMatchObject({ kind: 'conflict', own: undefined, theirs: { severity: 3 }, stands: 'theirs' })
  expect(differencesOf(meet([flag], [worsen], [withdraw]))).toMatchObject([{ kind: 'conflict', stands: 'own' }])
})

const edit: fc.Arbitrary<Edit> = fc
  .record({
    verb: fc.constantFrom(
      'place',
      'unplace',
      'screen',
      'unscreen',
      'decide',
      'undecide',
      'time',
      'flag',
      'unflag',
      'state',
      'unstate',
      'link',
      'unlink',
      'propose',
      'withdraw',
    ),
    card: fc.nat(2),
    lane: fc.nat(2),
  })
  .map(({ verb, card: index, lane: at }) => (doc) => {
    const card = planIds[index] ?? klima
    const lane = laneIds[at] ?? first
    const verbs: Record<typeof verb, () => void> = {
      place: () => place(card, lane, index)(doc),
      unplace: () => place(card, null)(doc),
      screen: () => edits.screen(doc, card, at === 0 ? 'theme' : 'purpose', index === 0 ? 'yes' : 'no', 'own'),
      unscreen: () => edits.screen(doc, card, at === 0 ? 'theme' : 'purpose', null, 'own'),
      decide: () => edits.decide(doc, card, { decision: at === 0 ? 'revise' : 'postpone' }, 'own'),
      undecide: () => edits.decide(doc, card, null, 'own'),
      time: () => edits.time(doc, card, { start: '2028-1', finish: `203${at}-1` }, 'own'),
      flag: () => edits.flag(doc, conflict({ severity: at === 0 ? 1 : 3 }), 'own'),
      unflag: () => edits.withdrawConflict(doc, arealstrid, 'own'),
      state: () => edits.state(doc, statement({ text: `Påstand ${at}` }), 'own'),
      unstate: () => edits.withdrawStatement(doc, statement().id, 'own'),
      link: () => edits.link(doc, klima, statement().id, { effect: at === 0 ? 2 : -1 }, 'own'),
      unlink: () => edits.link(doc, klima, statement().id, null, 'own'),
      propose: () => edits.propose(doc, proposal({ name: `Forslag ${at}` }), 'own'),
      withdraw: () => edits.withdrawProposal(doc, jordvern, 'own'),
    }
    verbs[verb]()
  })
const someEdits = fc.array(edit, { maxLength: 8 })
const maps = ['placements', 'needs', 'decisions', 'timings', 'proposals', 'conflicts', 'statements', 'links'] as const
const plain = (state: BoardState, map: (typeof maps)[number]) => new Map<string, unknown>(state[map])
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const mapOf = {
  placement: 'placements',
  need: 'needs',
  decision: 'decisions',
  timing: 'timings',
  proposal: 'proposals',
  conflict: 'conflicts',
  statement: 'statements',
  link: 'links',
} as const

test('[SY96] whatever both did: all own work that does not stand is told, and nothing that only one side did', () => {
  const counts = { told: 0, lost: 0 }
  fc.assert(
    fc.property(someEdits, someEdits, someEdits, fc.boolean(), (before, own, theirs, ownWins) => {
      const sides = meet(before, own, theirs, ownWins)
      const told = differencesOf(sides)
      counts.told += told.length
      const withdrawn = told.flatMap(({ kind, id }) => (kind === 'withdrawn' ? [id as string] : []))
      const isTold = (map: (typeof maps)[number], id: string) =>
        withdrawn.includes(id) ||
        told.some((each) => each.kind !== 'withdrawn' && mapOf[each.kind] === map && each.id === id)
      for (const map of maps) {
        for (const id of new Set([...plain(sides.own, map).keys(), ...plain(sides.before, map).keys()])) {
          const [was, mine, now] = [sides.before, sides.own, sides.merged].map((state) => plain(state, map).get(id))
          if (same(mine, was) || same(mine, now)) continue
          counts.lost += 1
          expect(isTold(map, id), `${map} ${id}`).toBe(true)
        }
      }
      for (const each of told) {
        if (each.kind === 'withdrawn') continue
        const was = plain(sides.before, mapOf[each.kind]).get(each.id)
        expect([same(each.own, was), same(each.own, each.theirs)]).toEqual([false, false])
        if (each.stands === 'own') expect(same(each.theirs, was)).toBe(false)
        expect(plain(sides.merged, mapOf[each.kind]).get(each.id)).toEqual(each[each.stands])
      }
    }),
    { numRuns: 1000 },
  )
  // Half of what is usual: fewer would prove little.
  expect(Math.min(counts.told, counts.lost)).toBeGreaterThan(50)
})

test('[SY96] a move that loses to one that was made and taken back is told, too', () => {
  const back = [place(klima, second), place(klima, first)]
  const sides = meet([place(klima, first)], [place(klima, third)], back, false)
  expect(sides.theirs.placements.get(klima)).toEqual(sides.before.placements.get(klima))
  expect(differencesOf(sides)).toMatchObject([{ kind: 'placement', own: { lane: third }, stands: 'theirs' }])
})

test('[SY96] what both sides changed they are both told, each from its side', () => {
  fc.assert(
    fc.property(someEdits, someEdits, someEdits, (before, own, theirs) => {
      const { before: was, own: a, theirs: b, merged } = meet(before, own, theirs)
      const byBoth = (told: Difference[]) =>
        told.filter(
          (each) => each.kind === 'withdrawn' || !same(each.theirs, plain(was, mapOf[each.kind]).get(each.id)),
        )
      const turned = (told: Difference[]) =>
        told.map((each) => ({
          ...each,
          ...(each.kind !== 'withdrawn' && { own: each.theirs, theirs: each.own }),
          stands: each.stands === 'own' ? 'theirs' : 'own',
        }))
      const bySide = (told: readonly object[]) =>
        told.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort()
      const seenByThem = byBoth(differencesOf({ before: was, own: b, theirs: a, merged }))
      expect(bySide(turned(byBoth(differencesOf({ before: was, own: a, theirs: b, merged }))))).toEqual(
        bySide(seenByThem),
      )
    }),
  )
})

const { t } = createI18n({ nb, nn: {}, en: {} })
const calls = {
  card: () => 'Klima',
  lane: (id: string) => lanes.find((lane) => lane.id === id)?.name ?? id,
  parties: () => 'Klima og Kultur',
  node: (id: string) => id,
}
const say = (difference: Difference) => sayDifference(t, difference, calls)

test('[SY96] it is said in words what both did and which stands', () => {
  const moved = (stands: 'own' | 'theirs', theirs = second): Difference => ({
    kind: 'placement',
    id: klima,
    own: { lane: first, rank: 'a0' },
    theirs: { lane: theirs, rank: 'a1' },
    stands,
  })
  expect(say(moved('theirs'))).toBe(
    'Dere flyttet «Klima» til Felt 1, men andre flyttet det til Felt 2. Der ligger det nå.',
  )
  expect(say(moved('own'))).toBe(
    'Dere flyttet «Klima» til Felt 1, og andre flyttet det til Felt 2. Nå ligger det i Felt 1.',
  )
  expect(say(moved('theirs', first))).toBe(
    'Både dere og andre ga «Klima» en ny plass i Felt 1. Plassen andre ga, gjelder nå.',
  )
  expect(say({ ...moved('theirs'), theirs: undefined } as Difference)).toContain('til Ikke plassert')
  const decided = {
    kind: 'decision',
    id: klima,
    own: { decision: 'revise' },
    theirs: undefined,
    stands: 'theirs',
  } as const
  expect(say(decided)).toBe(
    'Dere satte «Klima» til Revideres, men andre satte det til Ikke bestemt. Ikke bestemt gjelder nå.',
  )
  expect(say({ kind: 'withdrawn', id: jordvern, name: 'Jordvern', stands: 'theirs' })).toBe(
    'Andre trakk forslaget «Jordvern» mens dere arbeidet med det. Kortet er ikke på tavla lenger.',
  )
  const strife = { kind: 'conflict', id: arealstrid, own: undefined, theirs: conflict(), stands: 'theirs' } as const
  expect(say(strife)).toBe('Dere trakk målkonflikten mellom Klima og Kultur, men andre endret den. Den står fortsatt.')
  expect(say({ ...strife, stands: 'own' })).toContain('Den er ikke på tavla lenger.')
})

test('[BD81] a question that both answered otherwise is told with the answer that stands; other questions are not', () => {
  const answer =
    (question: 'theme' | 'covered', given: 'yes' | 'no'): Edit =>
    (doc) =>
      edits.screen(doc, klima, question, given, 'own')
  const told = differencesOf(
    meet([], [answer('theme', 'yes'), answer('covered', 'no')], [answer('theme', 'no')], false),
  )
  expect(told).toMatchObject([{ kind: 'need', own: { answer: 'yes' }, theirs: { answer: 'no' }, stands: 'theirs' }])
  expect(told.map(say)).toEqual([
    'Både dere og andre svarte på «Er temaet viktig og riktig?» for «Klima». Det andre svarte, gjelder nå.',
  ])
  expect(differencesOf(meet([], [answer('theme', 'yes')], [answer('theme', 'yes')]))).toEqual([])
})

test('[BD81] a proposal taken back while the other side screened it is told as that', () => {
  const propose: Edit = (doc) => edits.propose(doc, proposal(), 'own')
  const withdraw: Edit = (doc) => edits.withdrawProposal(doc, jordvern, 'own')
  const screen: Edit = (doc) => edits.screen(doc, jordvern, 'complex', 'no', 'own')
  expect(differencesOf(meet([propose], [screen], [withdraw]))).toMatchObject([{ kind: 'withdrawn', stands: 'theirs' }])
})
