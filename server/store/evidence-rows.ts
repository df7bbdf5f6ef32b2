import type { EvidenceId, StrategyId, TrendId } from '../../shared/ids.ts'
import type { Evidence, Trend } from '../../shared/planning/evidence.ts'
import type { Schema } from './schema.ts'

/** A fact's row; what it is about are rows of their own. */
export function evidenceRow(
  strategyId: StrategyId,
  { id, fact, source, year, url, series }: Evidence,
  position: number,
): Schema['evidence'] {
  const series_json = series ? JSON.stringify(series) : null
  return { id, strategy_id: strategyId, position, fact, source, year, url: url ?? null, series_json }
}

/** The fact of a row, with the ids of what it is about. */
export function evidenceOf(row: Schema['evidence'], about: readonly string[]): Evidence {
  return {
    id: row.id as EvidenceId,
    about: about as Evidence['about'],
    fact: row.fact,
    source: row.source,
    year: row.year,
    ...(row.url !== null && { url: row.url }),
    ...(row.series_json !== null && { series: JSON.parse(row.series_json) as NonNullable<Evidence['series']> }),
  }
}

/** A development trend's row. */
export function trendRow(
  strategyId: StrategyId,
  { id, title, text, source, year }: Trend,
  position: number,
): Schema['trends'] {
  return { id, strategy_id: strategyId, position, title, text, source: source ?? null, year: year ?? null }
}

/** The trend of a row. */
export function trendOf({ id, title, text, source, year }: Schema['trends']): Trend {
  return { id: id as TrendId, title, text, ...(source !== null && { source }), ...(year !== null && { year }) }
}
