import { type Static, Type } from 'typebox'
import { EvidenceId, GoalId, PlanId, TrendId } from '../ids.ts'
import { limits } from '../limits.ts'
import { FreeText, Words } from '../text.ts'

const Year = Type.Integer({ minimum: 1900, maximum: 2200 })

/** An address on the web that people can follow: never anything a browser would run, and without a user's name before the host. */
const WebAddress = Type.String({
  maxLength: limits.urlChars,
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@\\\\\\u0000\\ud800-\\udfff]+([/?#][^\\s\\u0000\\ud800-\\udfff]*)?$',
})

/** Small chart data: what is measured, and a number for each step. Facts are drawn from it, never fetched. */
export const Series = Type.Object({
  /** What the numbers are, with their unit: "Innbyggere over 80 år". */
  label: Words(limits.labelChars),
  points: Type.Array(
    Type.Object({
      label: Words(limits.pointChars),
      value: Type.Number({ minimum: -limits.pointValue, maximum: limits.pointValue }),
    }),
    { minItems: 2, maxItems: limits.seriesPoints },
  ),
})
export type Series = Static<typeof Series>

/** What a planner enters of the knowledge a strategy builds on (kunnskapsgrunnlag): a fact, and where it comes from. */
export const EvidenceDraft = Type.Object({
  /** The plans and goals it says something of. One that is deleted is left out; none may be left. */
  about: Type.Array(Type.Union([PlanId, GoalId]), { maxItems: limits.evidenceAbout, uniqueItems: true }),
  fact: Words(limits.sentenceChars),
  source: Words(limits.nameChars),
  /** The year the fact is from. */
  year: Year,
  /** Where the source is found. It is a link for people: neither server nor client opens it by itself. */
  url: Type.Optional(WebAddress),
  series: Type.Optional(Series),
})
export type EvidenceDraft = Static<typeof EvidenceDraft>

export const Evidence = Type.Object({ ...EvidenceDraft.properties, id: EvidenceId })
export type Evidence = Static<typeof Evidence>

/** A development trend (utviklingstrekk) that a planning strategy should account for (plan- og bygningsloven § 10-1). */
export const TrendDraft = Type.Object({
  title: Words(limits.nameChars),
  text: FreeText(limits.textChars),
  source: Type.Optional(Words(limits.nameChars)),
  year: Type.Optional(Year),
})
export type TrendDraft = Static<typeof TrendDraft>

export const Trend = Type.Object({ ...TrendDraft.properties, id: TrendId })
export type Trend = Static<typeof Trend>

/** What is known of one plan or goal, the newest first. */
export function evidenceOn<E extends Pick<Evidence, 'about' | 'year'>>(evidence: readonly E[], about: string): E[] {
  return evidence.filter((fact) => fact.about.some((id) => id === about)).toSorted((a, b) => b.year - a.year)
}
