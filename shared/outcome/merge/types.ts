import { type Static, Type } from 'typebox'
import { Handled } from '../../board/handled.ts'
import { ConflictKind, Severity } from '../../board/records/conflict.ts'
import { Effect } from '../../board/records/link.ts'
import { CardId, ConflictId, LaneId, RemarkId, TableId } from '../../ids.ts'
import { Decision } from '../../planning/decision.ts'
import { GoalLevel } from '../../planning/goal.ts'
import { NeedResult } from '../../planning/need.ts'
import { PlanType } from '../../planning/plan-type.ts'

const cardId = Type.Unsafe<CardId>(CardId)
const tableNumber = Type.Integer()
const Lane = Type.Union([LaneId, Type.Null()])

/** A lane with the tables that placed a card there, by number, and where in the lane's order. How many is their count. */
const LaneShare = Type.Object({
  laneId: LaneId,
  tables: Type.Array(Type.Object({ number: tableNumber, rank: Type.Integer() })),
})
export type LaneShare = Static<typeof LaneShare>

/** What a card is: a plan of a type, or a goal on a level. */
const CardType = Type.Union([
  Type.Object({ kind: Type.Literal('plan'), planType: PlanType }),
  Type.Object({ kind: Type.Literal('goal'), level: GoalLevel }),
])
export type CardType = Static<typeof CardType>

/** How the tables that worked with a card have placed it: all that a picture of the spread needs. */
export const SpreadCard = Type.Object({
  cardId,
  name: Type.String(),
  type: CardType,
  /** All lanes, in the board's order: the ordinal scale. */
  lanes: Type.Array(LaneShare),
  /** Tables that have the card and have not placed it. They count in no figure. */
  unplaced: Type.Array(tableNumber),
  /** Tastle and Wierman's consensus of the tables that placed it; null where none has. */
  consensus: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]),
  /** The median lane, of two in the middle the earlier; null where no table has placed it. */
  proposedLane: Lane,
})
export type SpreadCard = Static<typeof SpreadCard>

/** A card of all tables' boards, laid over each other. */
export const MergedCard = Type.Object({
  ...SpreadCard.properties,
  /** Borda points over the tables' orders: what has more lies further up in a lane. */
  points: Type.Number(),
  /** Its place by points in the proposed lane, 1 first; null where no lane is proposed. */
  proposedRank: Type.Union([Type.Integer(), Type.Null()]),
  decisions: Type.Array(Type.Object({ decision: Decision, tables: Type.Array(tableNumber) })),
  /** What the tables' answers to the screening suggest; those that have not screened it are in none. */
  needs: Type.Array(Type.Object({ result: NeedResult, tables: Type.Array(tableNumber) })),
  /** What the tables want to achieve with a goal, each in its own words; none of a plan. */
  ambitions: Type.Array(Type.Object({ number: tableNumber, texts: Type.Array(Type.String()) })),
  /** Where it lies on the plenary board now; null while it is not placed there. */
  plenaryLane: Lane,
})
export type MergedCard = Static<typeof MergedCard>

const Raised = Type.Object({ tableId: TableId, number: tableNumber })

/** Goal conflicts of several tables that are about the same parties and of the same kind. */
export const UnitedConflict = Type.Object({
  /** Of the one that the first table raised. */
  id: ConflictId,
  parties: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  kind: ConflictKind,
  /** The highest that any table gave it. */
  severity: Severity,
  /** What each table said of it, by table. */
  raised: Type.Array(
    Type.Object({
      ...Raised.properties,
      conflictId: ConflictId,
      severity: Severity,
      sentence: Type.String(),
      ...Handled.properties,
    }),
  ),
  remarks: Type.Array(Type.Object({ ...Raised.properties, remarkId: RemarkId, text: Type.String() })),
  /** The plenary board has one about the same. */
  inPlenary: Type.Boolean(),
})
export type UnitedConflict = Static<typeof UnitedConflict>

/** A link that tables drew, with what each of them says of it. */
export const UnitedLink = Type.Object({
  from: Type.Object({ id: Type.String(), name: Type.String() }),
  to: Type.Object({ id: Type.String(), name: Type.String() }),
  said: Type.Array(Type.Object({ number: tableNumber, effect: Effect })),
  /** One table says that it supports, another that it counteracts. */
  disputed: Type.Boolean(),
  /** The plenary board has it, whatever it says there. */
  inPlenary: Type.Boolean(),
})
export type UnitedLink = Static<typeof UnitedLink>

/** The tables' boards laid over each other. It is computed, never stored; the boards are the truth. */
export const Merge = Type.Object({
  /** Numbers of the tables whose boards were used. */
  tables: Type.Array(tableNumber),
  /** The most spread first, equal ones by name; those that no table has placed last. */
  cards: Type.Array(MergedCard),
  /** The most serious first. */
  conflicts: Type.Array(UnitedConflict),
  /** Those that tables disagree on first. */
  links: Type.Array(UnitedLink),
})
export type Merge = Static<typeof Merge>

/** What the hall sees of it. */
export const Spread = Type.Object({ tables: Merge.properties.tables, cards: Type.Array(SpreadCard) })
export type Spread = Static<typeof Spread>
