import { expect, test } from 'vitest'
import { between } from '../../../shared/board/records/conflict.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { causalGraph } from '../../../shared/outcome/causes/causal-graph.ts'
import { tieLines } from '../../../shared/outcome/causes/chain-words.ts'
import { conflictChains } from '../../../shared/outcome/causes/conflict-chain.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { handledLines } from '../../../shared/outcome/handled-words.ts'
import { adoptionOf } from '../../../shared/outcome/merge/adoption-of.ts'
import { mergeTables } from '../../../shared/outcome/merge/merge-tables.ts'
import { conflictText } from '../../../shared/outcome/outcome-words.ts'
import {
  board,
  boards,
  conflict,
  conflictId,
  goalId,
  plan,
  planId,
  proposal,
  proposalId,
  statementId,
  view,
} from './sample-workshop.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const stamp = { version: null, computedAt: '2028-03-01T10:00:00.000Z' }
const plans = [plan(1), plan(2)]

test('[GC80] what was made of a conflict stays when its parties change, but who goes first must be one of them', () => {
  const handled = { affected: 'Barn og unge', status: 'discussed' as const }
  const first = conflict(1, { ...handled, handling: { way: 'prioritise', first: goalId(1) } })
  expect(between(first, [goalId(1), planId(2)])).toEqual({ ...first, parties: [goalId(1), planId(2)] })
  const { handling: _gone, ...rest } = first
  expect(between(first, [planId(1), planId(2)])).toEqual({ ...rest, parties: [planId(1), planId(2)] })
  const lifted = conflict(1, { handling: { way: 'liftPolitically' } })
  expect(between(lifted, [planId(1), planId(2)]).handling).toEqual({ way: 'liftPolitically' })
})

test('[GC81] each board’s conflict has in the outcome what that board made of it, with the names things had', () => {
  const workshop = view({ plans, tables: 2 })
  const outcome = computeOutcome(
    workshop,
    boards(workshop, {
      1: board({
        conflicts: [
          conflict(1, { affected: 'Hyttefolket', status: 'lifted', handling: { way: 'prioritise', first: planId(1) } }),
        ],
      }),
      2: board({
        proposals: [proposal(1)],
        conflicts: [
          conflict(2, { handling: { way: 'clarifyInPlan', plan: proposalId(1) } }),
          conflict(3, { sentence: 'Vern mot hytter' }),
        ],
      }),
    }),
    stamp,
  )
  const [one, two, three] = outcome.conflicts
  expect(one).toMatchObject({
    affected: 'Hyttefolket',
    status: 'lifted',
    handling: { way: 'prioritise', named: { id: planId(1), name: 'Plan 1' } },
  })
  expect(two?.handling).toEqual({ way: 'clarifyInPlan', named: { id: proposalId(1), name: 'Forslag 1' } })
  expect(two && handledLines(t, two)).toEqual(['Avklares i «Forslag 1»'])
  expect(three && Object.keys(three)).not.toContain('handling')
  expect(one && conflictText(t, outcome, one)).toBe(
    'Bord 1: Arealbruk (tydelig) mellom Plan 1, 1 Mål 1. Løftet. «Plan 1» går foran. Berører: Hyttefolket',
  )
  expect(three && conflictText(t, outcome, three)).toBe(
    'Bord 2: Arealbruk (tydelig) mellom Plan 1, 1 Mål 1. «Vern mot hytter»',
  )
})

test('[GC81] a plan it was to be clarified in that is gone is said to be gone', () => {
  const workshop = view({ plans, tables: 1 })
  const gone = conflict(1, { handling: { way: 'clarifyInPlan', plan: proposalId(9) } })
  const [told] = computeOutcome(workshop, boards(workshop, { 1: board({ conflicts: [gone] }) }), stamp).conflicts
  expect(told && handledLines(t, told)).toEqual(['Avklares i «noe som ikke lenger er med»'])
})

test('[GC86] the chains that tie a conflict’s parties together are told in words, the three shortest, and how many more', () => {
  const workshop = view({ plans, tables: 1, goals: 1 })
  const statement = (n: number) => ({ id: statementId(n), text: `Påstand ${n}`, about: null, raisedBy: null })
  const numbers = [1, 2, 3, 4]
  const drawn = board({
    conflicts: [conflict(1), conflict(2, { parties: [planId(2), goalId(1)] })],
    statements: numbers.map(statement),
    links: [
      ...numbers.flatMap((n): [ReturnType<typeof linkKey>, { effect: 1 | -2 }][] => [
        [linkKey(planId(1), statementId(n)), { effect: 1 }],
        [linkKey(statementId(n), goalId(1)), { effect: -2 }],
      ]),
      [linkKey(planId(1), goalId(1)), { effect: -1 }],
    ],
  })
  const [told, untied] = computeOutcome(workshop, boards(workshop, { 1: drawn }), stamp).conflicts
  expect(told?.chains).toEqual([
    [{ names: ['Plan 1', '1 Mål 1'], acts: ['counteracts'] }],
    [{ names: ['Plan 1', 'Påstand 1', '1 Mål 1'], acts: ['supports', 'counteracts'] }],
    [{ names: ['Plan 1', 'Påstand 2', '1 Mål 1'], acts: ['supports', 'counteracts'] }],
  ])
  expect(untied).not.toHaveProperty('chains')
  const graph = causalGraph([planId(1), goalId(1), ...numbers.map(statementId)], drawn.links)
  const lines = tieLines(t, conflictChains(graph)([planId(1), goalId(1)]), drawn.links, (id) => `${id}`.slice(0, 4))
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('motvirker')
  expect(lines[3]).toBe('og 2 til')
})

test('[GC91] parties with no chain from one to the other are tied by what acts on both, or what both act on, in opposite ways', () => {
  const links = (...drawn: [NodeId, NodeId, 1 | -1][]) =>
    new Map(drawn.map(([from, to, effect]) => [linkKey(from, to), { effect }]))
  const tiesOf = (parties: readonly NodeId[], drawn: ReturnType<typeof links>) => {
    const graph = causalGraph([planId(1), planId(2), goalId(1), goalId(2), statementId(1)], drawn)
    return conflictChains(graph)(parties)
  }
  const [cause, one, two] = [statementId(1), goalId(1), goalId(2)]
  const causes = tiesOf([one, two], links([cause, one, 1], [cause, two, -1], [cause, planId(1), 1]))
  expect(causes.ties).toEqual([
    [
      [cause, one],
      [cause, two],
    ],
  ])
  expect(causes.links).toEqual(new Set([linkKey(cause, one), linkKey(cause, two)]))
  const effects = tiesOf([planId(1), planId(2)], links([planId(1), cause, -1], [cause, one, 1], [planId(2), one, 1]))
  expect(effects.ties).toEqual([
    [
      [planId(1), cause, one],
      [planId(2), one],
    ],
  ])
  expect(tiesOf([planId(1), planId(2)], links([planId(1), one, 1], [planId(2), one, 1])).ties).toEqual([])
  const both = links([planId(1), planId(2), -1], [planId(1), one, 1], [planId(2), one, -1])
  expect(tiesOf([planId(1), planId(2)], both).ties).toEqual([[[planId(1), planId(2)]]])
})

test('[GC83] united conflicts tell what each table made of it; the plenary board is given what some say and none says otherwise', () => {
  const workshop = view({ plans, tables: 3 })
  const adopted = (...given: Parameters<typeof conflict>[1][]) => {
    const states = boards(
      workshop,
      Object.fromEntries(given.map((facts, index) => [index + 1, board({ conflicts: [conflict(index + 1, facts)] })])),
    )
    const merge = mergeTables(workshop, states)
    const nothing = { statements: [], links: [] }
    const accepted = { cards: [], conflicts: [conflictId(1)] }
    const { conflicts } = adoptionOf(merge, accepted, workshop.workshop.lanes, new Map(), () => nothing)
    return { raised: merge.conflicts[0]?.raised, written: conflicts[0] }
  }
  const lift = { handling: { way: 'liftPolitically' as const } }
  const first = { handling: { way: 'prioritise' as const, first: goalId(1) } }
  const agreed = adopted({ ...first, status: 'discussed' }, {}, { ...first, affected: 'Bøndene' })
  expect(agreed.written).toMatchObject({ ...first, status: 'discussed', affected: 'Bøndene' })
  const apart = adopted({ ...first, affected: 'Bøndene' }, { ...lift, affected: 'Barna' }, { status: 'lifted' })
  expect(apart.raised).toMatchObject([
    { number: 1, affected: 'Bøndene', handling: { way: 'prioritise', named: { id: goalId(1), name: '1 Mål 1' } } },
    { number: 2, affected: 'Barna', handling: { way: 'liftPolitically' } },
    { number: 3, status: 'lifted' },
  ])
  expect(apart.written).toMatchObject({ status: 'lifted' })
  expect(apart.written).not.toHaveProperty('handling')
  expect(apart.written).not.toHaveProperty('affected')
})

test('[GC83] a proposal that the conflict is clarified in is taken along to the plenary board', () => {
  const workshop = view({ plans, tables: 1 })
  const handling = { way: 'clarifyInPlan' as const, plan: proposalId(1) }
  const state = board({ proposals: [proposal(1)], conflicts: [conflict(1, { handling })] })
  const merge = mergeTables(workshop, boards(workshop, { 1: state }))
  const accepted = { cards: [], conflicts: [conflictId(1)] }
  const chain = () => ({ statements: [], links: [] })
  const adoption = adoptionOf(merge, accepted, workshop.workshop.lanes, state.proposals, chain)
  expect(adoption.proposals.map(({ id }) => id)).toEqual([proposalId(1)])
  expect(adoption.conflicts[0]?.handling).toEqual(handling)
})
