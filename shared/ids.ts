import { Type } from 'typebox'

/**
 * Ids are opaque strings with a prefix that tells what they name. The brand keeps a PlanId from being passed for a
 * BoardId; the prefix keeps a pasted id from meaning something else in a log or a link.
 */
type Branded<Name extends string> = string & { readonly __id: Name }

export type StrategyId = Branded<'strategy'>
export type PlanId = Branded<'plan'>
export type GoalId = Branded<'goal'>
export type WorkshopId = Branded<'workshop'>
export type TableId = Branded<'table'>
export type LaneId = Branded<'lane'>
export type BoardId = Branded<'board'>
export type ProposalId = Branded<'proposal'>
export type ConflictId = Branded<'conflict'>
export type RemarkId = Branded<'remark'>
export type StatementId = Branded<'statement'>
export type DeviceId = Branded<'device'>
export type PhaseId = Branded<'phase'>
export type EarlierId = Branded<'earlier'>
export type PollId = Branded<'poll'>
export type EvidenceId = Branded<'evidence'>
export type TrendId = Branded<'trend'>

/** A plan on a board: from the catalogue, or proposed at a table. Only plans are screened, decided and timed. */
export type PlanCardId = PlanId | ProposalId

/** What lies on a board: a plan, or a goal in a workshop that ranks goals. */
export type CardId = PlanCardId | GoalId

/** What may act on what in the causal picture: goals, plans and statements. */
export type NodeId = CardId | StatementId

const prefixes = {
  strategy: 'str',
  plan: 'pln',
  goal: 'gol',
  workshop: 'wks',
  table: 'tbl',
  lane: 'lan',
  board: 'brd',
  proposal: 'pro',
  conflict: 'cnf',
  remark: 'rmk',
  statement: 'stm',
  device: 'dev',
  phase: 'phs',
  earlier: 'erl',
  poll: 'pol',
  evidence: 'evi',
  trend: 'trd',
} as const

type Kind = keyof typeof prefixes
type IdOf = {
  strategy: StrategyId
  plan: PlanId
  goal: GoalId
  workshop: WorkshopId
  table: TableId
  lane: LaneId
  board: BoardId
  proposal: ProposalId
  conflict: ConflictId
  remark: RemarkId
  statement: StatementId
  device: DeviceId
  phase: PhaseId
  earlier: EarlierId
  poll: PollId
  evidence: EvidenceId
  trend: TrendId
}

/** What the random part of an id is drawn from: 16 signs of 54, without look-alikes, far beyond meeting twice or being guessed. */
export const idAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz'
export const idLength = 16

/** Makes an id of a kind from random text, which the caller draws (shared code has no chance of its own). */
export function makeId<K extends Kind>(kind: K, random: string): IdOf[K] {
  return `${prefixes[kind]}_${random}` as IdOf[K]
}

/** Tells whether a text has the form of an id of this kind; whether the thing exists is another question. */
export function isId<K extends Kind>(kind: K, text: unknown): text is IdOf[K] {
  return typeof text === 'string' && patterns[kind].test(text)
}

/** Tells whether a text has the form of the id of a plan, from the catalogue or proposed. */
export function isPlanCardId(text: unknown): text is PlanCardId {
  return isId('plan', text) || isId('proposal', text)
}

/** Tells whether a text has the form of a card's id. */
export function isCardId(text: unknown): text is CardId {
  return isPlanCardId(text) || isId('goal', text)
}

/** Tells whether a text has the form of the id of something that may act, or be acted on. */
export function isNodeId(text: unknown): text is NodeId {
  return isCardId(text) || isId('statement', text)
}

/** The schema of an id of a kind, typed with its brand. */
function idSchema<K extends Kind>(kind: K) {
  return Type.Unsafe<IdOf[K]>(Type.String({ pattern: patterns[kind].source }))
}

const patterns = Object.fromEntries(
  Object.entries(prefixes).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}_[0-9A-Za-z-]{4,32}$`)]),
) as Record<Kind, RegExp>

export const StrategyId = idSchema('strategy')
export const PlanId = idSchema('plan')
export const GoalId = idSchema('goal')
export const WorkshopId = idSchema('workshop')
export const TableId = idSchema('table')
export const LaneId = idSchema('lane')
export const BoardId = idSchema('board')
export const ProposalId = idSchema('proposal')
export const ConflictId = idSchema('conflict')
export const RemarkId = idSchema('remark')
export const StatementId = idSchema('statement')
export const DeviceId = idSchema('device')
export const PhaseId = idSchema('phase')
export const EarlierId = idSchema('earlier')
export const PollId = idSchema('poll')
export const EvidenceId = idSchema('evidence')
export const TrendId = idSchema('trend')
export const PlanCardId = Type.Union([PlanId, ProposalId])
export const CardId = Type.Union([PlanId, ProposalId, GoalId])
export const NodeId = Type.Unsafe<NodeId>(Type.Union([CardId, StatementId]))
