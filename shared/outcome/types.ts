import { type Static, Type } from 'typebox'
import { Handled } from '../board/handled.ts'
import { ConflictKind, Severity } from '../board/records/conflict.ts'
import { Effect } from '../board/records/link.ts'
import { BoardId, ConflictId, GoalId, PlanCardId, PlanId, RemarkId, StatementId, WorkshopId } from '../ids.ts'
import { Decision } from '../planning/decision.ts'
import { Evidence, Trend } from '../planning/evidence.ts'
import { Goal } from '../planning/goal.ts'
import { NeedAnswers, NeedResult } from '../planning/need.ts'
import { PlanDraft } from '../planning/plan.ts'
import { PlanType } from '../planning/plan-type.ts'
import { Poll } from '../poll/poll.ts'
import { RuleSentence } from '../poll/rule.ts'

const Nullable = <S extends Parameters<typeof Type.Optional>[0]>(schema: S) => Type.Union([schema, Type.Null()])

/** Which board a fact stands on: a table's, or the plenary one (table null). Names and numbers are frozen as text. */
export const OutcomeBoard = Type.Object({
  boardId: BoardId,
  tableNumber: Nullable(Type.Integer()),
  topic: Type.String(),
})
export type OutcomeBoard = Static<typeof OutcomeBoard>

/** What one board says of one plan. Nothing is averaged: every board keeps its own result. */
export const BoardResult = Type.Object({
  boardId: BoardId,
  /** Lane's name; null while the card is not placed there. */
  lane: Nullable(Type.String()),
  /** Place within the lane, 1 is the most important; null while not placed. */
  rank: Nullable(Type.Integer()),
  decision: Nullable(Decision),
  /** Name of the plan that replaces this one. */
  replacedBy: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  start: Nullable(Type.String()),
  finish: Nullable(Type.String()),
  /** The screening: what was answered, and what that suggested. Outcomes stored before plans were screened have none. */
  need: Type.Optional(Type.Object({ answers: NeedAnswers, suggestion: NeedResult })),
})
export type BoardResult = Static<typeof BoardResult>

export const OutcomeRemark = Type.Object({ id: RemarkId, boardId: BoardId, text: Type.String() })
export type OutcomeRemark = Static<typeof OutcomeRemark>

export const OutcomePlan = Type.Object({
  cardId: PlanCardId,
  /** All the catalogue says of the plan, frozen: a stored version is exported without the live catalogue. */
  ...PlanDraft.properties,
  /** The goals it serves and the plans it builds on; what a plan is tied to may be gone when the outcome is read. */
  goals: Type.Array(Type.Object({ id: GoalId, name: Type.String() })),
  foundations: Type.Array(Type.Object({ id: PlanId, name: Type.String() })),
  /** Proposed at a table in the workshop, not from the catalogue: the board it was proposed on. */
  proposedOn: Nullable(BoardId),
  results: Type.Array(BoardResult),
  conflicts: Type.Array(ConflictId),
  remarks: Type.Array(OutcomeRemark),
})
export type OutcomePlan = Static<typeof OutcomePlan>

const { level, number, title, text: wording, sdgs } = Goal.properties
const { boardId, lane, rank } = BoardResult.properties

/** A goal that was ranked on the boards, frozen with all that was said of it; never averaged. */
export const OutcomeGoal = Type.Object({
  goalId: GoalId,
  level,
  number,
  title,
  text: wording,
  sdgs,
  /** Names of the goals it stands under. */
  parents: Type.Array(Type.String()),
  results: Type.Array(Type.Object({ boardId, lane, rank })),
  /** What the boards want to achieve with it, in their own words. */
  ambitions: Type.Array(Type.Object({ id: StatementId, boardId: BoardId, text: Type.String() })),
  conflicts: Type.Array(ConflictId),
  remarks: Type.Array(OutcomeRemark),
})
export type OutcomeGoal = Static<typeof OutcomeGoal>

/** A causal chain as it was told: what its nodes were called, and how each acts on the next. */
const OutcomeChain = Type.Object({
  names: Type.Array(Type.String()),
  acts: Type.Array(Type.Enum(['supports', 'counteracts'])),
})

export const OutcomeConflict = Type.Object({
  id: ConflictId,
  boardId: BoardId,
  kind: ConflictKind,
  severity: Severity,
  sentence: Type.String(),
  parties: Type.Array(Type.Object({ kind: Type.Enum(['plan', 'goal']), id: Type.String(), name: Type.String() })),
  /** What the board made of it: who is affected, handling, status. */
  ...Handled.properties,
  /**
   * What ties its parties together in the board's causal picture, the shortest first: one chain between them, or two from what acts on
   * both or to what both act on. Left out where nothing does.
   */
  chains: Type.Optional(Type.Array(Type.Array(OutcomeChain))),
  remarks: Type.Array(OutcomeRemark),
})
export type OutcomeConflict = Static<typeof OutcomeConflict>

/**
 * A poll (temperaturmåling) that was released, as it was told then: sums only, and none of fewer answers than its rule
 * says. Its rule is frozen with it. What was not released is no part of an outcome.
 */
export const OutcomePoll = Type.Object({
  ...Poll.properties,
  /** Title of the phase it was held in; null where none was under way. */
  phase: Nullable(Type.String()),
  rule: Type.Array(RuleSentence),
  /** How many answered; null when they were too few to be told. */
  answers: Nullable(Type.Integer()),
  /** One row for each option (one for the question, where a scale has none): a number, on a scale one for each step; null with `answers`. */
  rows: Nullable(Type.Array(Type.Array(Type.Integer()))),
})
export type OutcomePoll = Static<typeof OutcomePoll>

/** A fact as it was known then, about what the workshop had of plans and goals, by name. */
export const OutcomeEvidence = Type.Object({
  ...Evidence.properties,
  about: Type.Array(Type.Object({ kind: Type.Enum(['plan', 'goal']), id: Type.String(), name: Type.String() })),
})
export type OutcomeEvidence = Static<typeof OutcomeEvidence>

/** The days of plan- og bygningsloven § 10-1, as they were entered and computed then; null where not entered. */
const OutcomeDeadlines = Type.Object({
  constitutedOn: Nullable(Type.String()),
  councilMeetingOn: Nullable(Type.String()),
  adoptBy: Nullable(Type.String()),
  publicFrom: Nullable(Type.String()),
  meetingTooLate: Type.Boolean(),
})

/** A goal, plan or statement of a causal picture, with the name it had. */
const OutcomeNode = Type.Object({
  kind: Type.Enum(['goal', 'plan', 'statement']),
  id: Type.String(),
  name: Type.String(),
})
export type OutcomeNode = Static<typeof OutcomeNode>

const OutcomeLink = Type.Object({
  boardId: BoardId,
  from: OutcomeNode,
  to: OutcomeNode,
  /** From −3, counteracts strongly, to 3, supports strongly; 0 was looked at and has no effect. */
  effect: Effect,
  note: Type.Optional(Type.String()),
})
export type OutcomeLink = Static<typeof OutcomeLink>

/** Two goals that a board's picture says pull against each other, and the shortest reason: one chain between them, or two from what acts on both. */
const OutcomeApart = Type.Object({
  boardId: BoardId,
  goals: Type.Array(OutcomeNode),
  chains: Type.Array(OutcomeChain),
})
export type OutcomeApart = Static<typeof OutcomeApart>

/** The boards' causal pictures. */
export const OutcomeCauses = Type.Object({
  statements: Type.Array(
    Type.Object({ id: StatementId, boardId: BoardId, text: Type.String(), about: Nullable(OutcomeNode) }),
  ),
  links: Type.Array(OutcomeLink),
  apart: Type.Array(OutcomeApart),
})
export type OutcomeCauses = Static<typeof OutcomeCauses>

/** What a reader must know before using the outcome: e.g. a mandatory plan without a decision. */
export const OutcomeNotice = Type.Object({
  code: Type.Enum([
    'mandatoryWithoutDecision',
    'statutoryWithoutPlan',
    'statutoryInLane',
    'overbookedYear',
    'startsBeforeFoundation',
    'finishesBeforeFoundation',
    'recordsSetAside',
    'halfDone',
  ]),
  cardId: Type.Optional(PlanCardId),
  planType: Type.Optional(PlanType),
  boardId: Type.Optional(BoardId),
  count: Type.Optional(Type.Integer()),
  /** The plan that this one builds on. */
  foundation: Type.Optional(PlanCardId),
  year: Type.Optional(Type.Integer()),
  personMonths: Type.Optional(Type.Number()),
})
export type OutcomeNotice = Static<typeof OutcomeNotice>

/** The joint timing of the plans against the capacity, in person-months; see shared/planning/capacity.ts. */
export const OutcomeTime = Type.Object({
  years: Type.Array(
    Type.Object({
      year: Type.Integer(),
      /** null: not entered. */
      capacity: Nullable(Type.Number()),
      statutory: Type.Number(),
      other: Type.Number(),
      /** What is laid in its first and its second half. */
      halves: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
      /** What statutory work leaves for the rest. */
      leftForOther: Nullable(Type.Number()),
      over: Type.Number(),
      plans: Type.Array(PlanCardId),
    }),
  ),
  /** Timed, but their effort is not entered: in no figure. */
  withoutEffort: Type.Array(PlanCardId),
  /** Timed, in part or whole, outside the years of the term. */
  outside: Type.Array(PlanCardId),
  outsideMonths: Type.Number(),
  /** The boards do not agree on when: in no figure. */
  disputed: Type.Array(PlanCardId),
})
export type OutcomeTime = Static<typeof OutcomeTime>

/** The workshop's outcome: innspill (input) to the planning strategy, never a vedtak. */
export const Outcome = Type.Object({
  schemaVersion: Type.Literal(1),
  workshopId: WorkshopId,
  workshopTitle: Type.String(),
  municipality: Type.String(),
  termFrom: Type.Integer(),
  termTo: Type.Integer(),
  /** true: put together from open sources, nobody's planning strategy; every export says so. */
  example: Type.Boolean(),
  /** The legal basis on which the meeting was closed to the public; null when it was open. Outcomes stored before it was asked for have none. */
  closingBasis: Type.Optional(Nullable(Type.String())),
  /** Number of the stored version; null for a look at a workshop under way. */
  version: Nullable(Type.Integer()),
  computedAt: Type.String(),
  lanes: Type.Array(Type.String()),
  boards: Type.Array(OutcomeBoard),
  plans: Type.Array(OutcomePlan),
  /** The goals that lay on the boards. Outcomes stored before goals were ranked have none. */
  goals: Type.Optional(Type.Array(OutcomeGoal)),
  /** What the timing comes to. Outcomes in which nothing is timed, or stored before it was computed, have none. */
  time: Type.Optional(OutcomeTime),
  conflicts: Type.Array(OutcomeConflict),
  /** In the order they were announced. */
  polls: Type.Array(OutcomePoll),
  /** The evidence at hand in the workshop; left out, as trends and deadlines are, where nothing was entered. */
  evidence: Type.Optional(Type.Array(OutcomeEvidence)),
  trends: Type.Optional(Type.Array(Trend)),
  deadlines: Type.Optional(OutcomeDeadlines),
  /** Outcomes stored before causal pictures were drawn have none. */
  causes: Type.Optional(OutcomeCauses),
  notices: Type.Array(OutcomeNotice),
})
export type Outcome = Static<typeof Outcome>
