import fc from 'fast-check'
import { conflictKinds, conflictStatuses, type Handling } from '../../../shared/board/records/conflict.ts'
import { effects, linkKey } from '../../../shared/board/records/link.ts'
import { needKey } from '../../../shared/board/records/need.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { BoardId, CardId, NodeId, PlanCardId } from '../../../shared/ids.ts'
import { decisions } from '../../../shared/planning/decision.ts'
import { needAnswers, needQuestions } from '../../../shared/planning/need.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { planTypes } from '../../../shared/planning/plan-type.ts'
import { sdgs } from '../../../shared/planning/sdg.ts'
import { settleDraft } from '../../../shared/planning/settle-draft.ts'
import { treatments } from '../../../shared/planning/treatment.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import {
  board,
  boards,
  conflictId,
  goalId,
  laneId,
  plan,
  planId,
  proposalId,
  remarkId,
  statementId,
  view,
} from './sample-workshop.ts'

export interface AnyWorkshop {
  view: WorkshopView
  states: Map<BoardId, BoardState>
}

const oneToFour = fc.integer({ min: 1, max: 4 })
/** What people write: quotes, separators, line breaks, signs a spreadsheet runs, letters of every script. */
const sentence = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '-x',
    '@SUM(A1)',
    'a;b',
    'a,"b"',
    'linje 1\nlinje 2',
    ' ',
    "'=1",
    'æøå – «ja»',
    '2028-1',
    '007',
    '_x0041_',
    'tegn \ufffd',
  ),
)
const name = sentence.filter((text) => /\S/.test(text))
const label = fc.oneof(fc.constant(''), name)
const partialDate = fc.constantFrom('2018', '2018-02', '2018-02-14')
const halfYears = fc.constantFrom(['2027-1', '2027-2'], ['2028-2', '2028-2'], ['2027-2', '2030-1'])

const planFacts: fc.Arbitrary<Partial<Plan>> = fc.record({
  name,
  planType: fc.constantFrom(...planTypes),
  statutory: fc.boolean(),
  legalBasis: label,
  statusText: label,
  adoptedText: fc.constantFrom('', '2018-02-14', '23.06.2021', 'vår 2019', 'vet ikke'),
  statusDecision: fc.option(fc.constantFrom(...decisions)),
  committee: label,
  sector: label,
  area: label,
  treatment: fc.option(fc.constantFrom(...treatments)),
  sdgs: fc.array(fc.constantFrom(...sdgs), { maxLength: 4 }),
  goalIds: fc.uniqueArray(fc.constantFrom(goalId(1), goalId(2))),
  buildsOn: fc.uniqueArray(oneToFour.map(planId), { maxLength: 2 }),
  description: sentence,
  source: label,
  effort: fc.option(fc.integer({ min: 0, max: 2_000 }).map((halves) => halves / 2)),
  baseline: fc.record(
    {
      decision: fc.constantFrom(...decisions),
      lane: name,
      rank: fc.integer({ min: 1, max: 99 }),
      start: partialDate,
      finish: partialDate,
    },
    { requiredKeys: [] },
  ),
  extra: fc.array(fc.record({ header: fc.constantFrom('Notat', 'Felt', '', 'Bord 1: felt'), value: name }), {
    maxLength: 3,
  }),
})

const planCardId: fc.Arbitrary<PlanCardId> = fc.oneof(oneToFour.map(planId), oneToFour.map(proposalId))
const cardId: fc.Arbitrary<CardId> = fc.oneof(planCardId, oneToFour.map(goalId))

const handling: fc.Arbitrary<Handling> = fc.oneof(
  fc.constantFrom({ way: 'accept' as const }, { way: 'mitigate' as const }, { way: 'liftPolitically' as const }),
  cardId.map((first) => ({ way: 'prioritise' as const, first })),
  planCardId.map((plan) => ({ way: 'clarifyInPlan' as const, plan })),
)

export const anyBoard: fc.Arbitrary<BoardState> = fc
  .record({
    placements: fc.array(
      fc.tuple(cardId, fc.record({ lane: oneToFour.map(laneId), rank: fc.constantFrom('a0', 'a1', 'a2') })),
    ),
    needs: fc.array(
      fc.tuple(
        fc.tuple(planCardId, fc.constantFrom(...needQuestions)).map(([card, question]) => needKey(card, question)),
        fc.record({ answer: fc.constantFrom(...needAnswers) }),
      ),
    ),
    decisions: fc.array(
      fc.tuple(
        planCardId,
        fc.record(
          { decision: fc.constantFrom(...decisions), replacedBy: planCardId, reason: sentence },
          { requiredKeys: ['decision'] },
        ),
      ),
    ),
    timings: fc.array(
      fc.tuple(
        planCardId,
        halfYears.map(([start, finish]) => ({ start: start ?? '', finish: finish ?? '' })),
      ),
    ),
    proposals: fc.uniqueArray(
      fc.record({
        id: oneToFour.map(proposalId),
        name,
        planType: fc.constantFrom(...planTypes),
        why: sentence,
        raisedBy: fc.constant(null),
      }),
      { selector: ({ id }) => id },
    ),
    conflicts: fc.uniqueArray(
      fc.record(
        {
          id: oneToFour.map(conflictId),
          parties: fc.uniqueArray(fc.oneof(oneToFour.map(planId), oneToFour.map(proposalId), oneToFour.map(goalId)), {
            minLength: 2,
            maxLength: 4,
          }),
          kind: fc.constantFrom(...conflictKinds),
          severity: fc.constantFrom(1 as const, 2 as const, 3 as const),
          sentence,
          affected: sentence,
          handling,
          status: fc.constantFrom(...conflictStatuses),
          raisedBy: fc.constant(null),
        },
        { requiredKeys: ['id', 'parties', 'kind', 'severity', 'sentence', 'raisedBy'] },
      ),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    statements: fc.uniqueArray(
      fc.record({
        id: oneToFour.map(statementId),
        text: name,
        about: fc.oneof(cardId, oneToFour.map(goalId), fc.constant(null)),
        raisedBy: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    links: fc.array(
      fc.tuple(
        fc
          .uniqueArray(fc.oneof(cardId, oneToFour.map(goalId), oneToFour.map(statementId)), {
            minLength: 2,
            maxLength: 2,
          })
          .map(([from, to]) => linkKey(from as NodeId, to as NodeId)),
        fc.record({ effect: fc.constantFrom(...effects), note: sentence }, { requiredKeys: ['effect'] }),
      ),
      { maxLength: 8 },
    ),
    remarks: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 9 }).map(remarkId),
        about: fc.oneof(cardId, oneToFour.map(conflictId)),
        text: name,
        raisedBy: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    setAside: fc.array(fc.constant({ map: 'placements', key: 'x' }), { maxLength: 2 }),
  })
  .map(board)

/** A workshop of up to four plans at up to three tables, with anything sound on its boards, and dangling ids among it. */
export const anyWorkshop: fc.Arbitrary<AnyWorkshop> = fc
  .record({
    plans: fc.array(planFacts, { maxLength: 4 }),
    lanes: fc.integer({ min: 1, max: 3 }),
    ranked: fc.uniqueArray(oneToFour.map(goalId)),
    boards: fc.array(anyBoard, { minLength: 2, maxLength: 4 }),
    example: fc.boolean(),
  })
  .map((facts) => {
    // A catalogue holds settled drafts only: the import and the edit both see to it.
    const plans = facts.plans.map((given, index) => ({ ...settleDraft(plan(index + 1, given)), id: planId(index + 1) }))
    const workshop = view({
      plans,
      lanes: facts.lanes,
      tables: facts.boards.length - 1,
      example: facts.example,
      ranked: facts.ranked,
    })
    return { view: workshop, states: boards(workshop, { ...facts.boards }) }
  })
