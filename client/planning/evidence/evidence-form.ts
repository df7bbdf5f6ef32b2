import { Check } from 'typebox/value'
import { type Evidence, EvidenceDraft, type Trend, type TrendDraft } from '../../../shared/planning/evidence.ts'
import { type PointFault, pointsText, readPoints } from '../../../shared/planning/read-points.ts'

/** What stands in the fields of a fact. */
export interface FactFields {
  fact: string
  source: string
  year: string
  url: string
  seriesLabel: string
  points: string
  about: EvidenceDraft['about']
}

/** What stands in the fields of a trend. */
export interface TrendFields {
  title: string
  text: string
  source: string
  year: string
}

/** Which text is wrong; of the points, why, line by line. */
export type FactFaults = Partial<Record<'fact' | 'source' | 'year' | 'url' | 'seriesLabel', true>> & {
  points?: readonly PointFault[]
}

/** The fields of a fact under change, or of a new one. */
export function factFieldsOf(fact: Evidence | null): FactFields {
  return {
    fact: fact?.fact ?? '',
    source: fact?.source ?? '',
    year: fact ? String(fact.year) : '',
    url: fact?.url ?? '',
    seriesLabel: fact?.series?.label ?? '',
    points: fact?.series ? pointsText(fact.series.points) : '',
    about: fact?.about ?? [],
  }
}

/** The fact that is entered, or what is wrong with which field. */
export function factOf(fields: FactFields): { draft: EvidenceDraft } | { faults: FactFaults } {
  const faults: FactFaults = {}
  const [fact, source, url, label] = [fields.fact, fields.source, fields.url, fields.seriesLabel].map((text) =>
    text.trim(),
  )
  const points = fields.points.trim() === '' ? null : readPoints(fields.points)
  if (!fact) faults.fact = true
  if (!source) faults.source = true
  if (!isYear(fields.year)) faults.year = true
  if (url && !Check(EvidenceDraft.properties.url, url)) faults.url = true
  if (points && 'faults' in points) faults.points = points.faults
  if (points && !label) faults.seriesLabel = true
  if (label && !points) faults.points = [{ code: 'tooFew', line: null }]
  if (!fact || !source || (points && 'faults' in points) || Object.keys(faults).length > 0) return { faults }
  const series = points && label ? { label, points: points.points } : null
  const year = Number(fields.year)
  return { draft: { about: fields.about, fact, source, year, ...(url && { url }), ...(series && { series }) } }
}

/** The fields of a trend under change, or of a new one. */
export function trendFieldsOf(trend: Trend | null): TrendFields {
  const { title = '', text = '', source = '', year } = trend ?? {}
  return { title, text, source, year: year === undefined ? '' : String(year) }
}

/** The trend that is entered, or which fields are wrong. */
export function trendOf(
  fields: TrendFields,
): { draft: TrendDraft } | { faults: Partial<Record<'title' | 'year', true>> } {
  const title = fields.title.trim()
  const source = fields.source.trim()
  const year = fields.year.trim()
  const isYearWrong = year !== '' && !isYear(year)
  if (title === '' || isYearWrong)
    return { faults: { ...(title === '' && { title: true }), ...(isYearWrong && { year: true }) } }
  return { draft: { title, text: fields.text, ...(source && { source }), ...(year && { year: Number(year) }) } }
}

function isYear(text: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(text.trim())
}
