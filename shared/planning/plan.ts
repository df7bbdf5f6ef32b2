import { type Static, Type } from 'typebox'
import { GoalId, PlanId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Decision } from './decision.ts'
import { PlanType } from './plan-type.ts'
import { Sdgs } from './sdg.ts'
import { Treatment } from './treatment.ts'

/** A date known to the year, the month or the day, as sources give them: "2018", "2018-02", "2018-02-14". */
const PartialDate = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })

const Label = Type.String({ maxLength: limits.labelChars })
const Text = Type.String({ maxLength: limits.textChars })

/** The chief executive's proposal, loaded with the catalogue; every deviation is measured from it. */
export const Baseline = Type.Object({
  decision: Type.Optional(Decision),
  /** Verbatim name of the proposed lane: lanes belong to a workshop, the baseline does not. */
  lane: Type.Optional(Label),
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
  start: Type.Optional(PartialDate),
  finish: Type.Optional(PartialDate),
})
export type Baseline = Static<typeof Baseline>

/** A plan as it was read from a row, before it has an id. Free text is verbatim beside what was read from it. */
export const PlanDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: limits.nameChars }),
  planType: PlanType,
  /** The type as the source wrote it. */
  planTypeText: Label,
  /** Status today as the source wrote it, e.g. "Rulleres (utgår ikke)". */
  statusText: Text,
  /** The decision that was read from the status text, or null where none could be read. */
  statusDecision: Type.Union([Decision, Type.Null()]),
  adoptedText: Text,
  adoptedOn: Type.Union([PartialDate, Type.Null()]),
  revisionText: Text,
  committee: Label,
  sector: Label,
  /** The part of the municipality the plan is about, in its own words; "" for all of it. */
  area: Label,
  /** null: as plans of the type usually are (`planSystem`). */
  treatment: Type.Union([Treatment, Type.Null()]),
  sdgs: Sdgs,
  description: Text,
  source: Text,
  /** Effort in person-months (månedsverk), null where not entered. */
  effort: Type.Union([Type.Number({ minimum: 0, maximum: limits.personMonths }), Type.Null()]),
  /** Statutory is entered by the municipality, with its legal basis. */
  statutory: Type.Boolean(),
  legalBasis: Text,
  baseline: Baseline,
  /**
   * Columns the mapping did not use, in their order and under the header as written: an import loses nothing. A list, not
   * a record: two columns may have the same header, or none.
   */
  extra: Type.Array(
    Type.Object({
      header: Type.String({ maxLength: limits.cellChars }),
      value: Type.String({ maxLength: limits.cellChars }),
    }),
    { maxItems: limits.importColumns },
  ),
})
export type PlanDraft = Static<typeof PlanDraft>

/** What ties a plan to the rest of its strategy: the goals it serves, and the plans it builds on. */
export const PlanTies = Type.Object({
  goalIds: Type.Array(GoalId, { maxItems: limits.planGoals, uniqueItems: true }),
  buildsOn: Type.Array(PlanId, { maxItems: limits.planFoundations, uniqueItems: true }),
})
export type PlanTies = Static<typeof PlanTies>

/** All a planner enters for a plan. */
export const PlanEntry = Type.Object({ ...PlanDraft.properties, ...PlanTies.properties })
export type PlanEntry = Static<typeof PlanEntry>

/** A plan of a strategy's catalogue. */
export const Plan = Type.Object({ ...PlanEntry.properties, id: PlanId })
export type Plan = Static<typeof Plan>
