import { formatDay } from '../../shared/i18n/dates.ts'
import type { Outcome, OutcomeEvidence } from '../../shared/outcome/types.ts'
import { warningsOn } from '../../shared/planning/deadlines.ts'
import type { Trend } from '../../shared/planning/evidence.ts'
import { pointsText } from '../../shared/planning/read-points.ts'
import { aboutText, type Table, tableOf, type Value } from './sheet.ts'
import { t } from './words.ts'

/** The facts that were at hand, with what they are about; null where there are none. */
export function evidenceTable(outcome: Outcome): Table | null {
  if (!outcome.evidence) return null
  return tableOf<OutcomeEvidence>(
    t('knowledge.export.evidence'),
    [
      { header: t('knowledge.export.fact'), width: 70, value: ({ fact }) => fact },
      { header: t('knowledge.export.about'), width: 50, value: ({ about }) => names(about) },
      { header: t('knowledge.export.source'), width: 30, value: ({ source }) => source },
      { header: t('knowledge.export.year'), width: 8, value: ({ year }) => year },
      { header: t('knowledge.export.url'), width: 30, value: ({ url }) => url ?? null },
      { header: t('knowledge.export.series'), width: 30, value: ({ series }) => series?.label ?? null },
      {
        header: t('knowledge.export.points'),
        width: 20,
        value: ({ series }) => (series ? pointsText(series.points) : null),
      },
      { header: t('outcome.export.about'), width: 40, value: () => aboutText(outcome) },
    ],
    outcome.evidence,
  )
}

/** The development trends; null where none were entered. */
export function trendTable(outcome: Outcome): Table | null {
  if (!outcome.trends) return null
  return tableOf<Trend>(
    t('knowledge.export.trends'),
    [
      { header: t('knowledge.export.title'), width: 40, value: ({ title }) => title },
      { header: t('knowledge.export.text'), width: 80, value: ({ text }) => text || null },
      { header: t('knowledge.export.source'), width: 30, value: ({ source }) => source ?? null },
      { header: t('knowledge.export.year'), width: 8, value: ({ year }) => year ?? null },
      { header: t('outcome.export.about'), width: 40, value: () => aboutText(outcome) },
    ],
    outcome.trends,
  )
}

/** The days of the Act and what was to be warned about when the outcome was computed, for the sheet that tells what it is. */
export function deadlineRows({ deadlines, computedAt }: Pick<Outcome, 'deadlines' | 'computedAt'>): [string, Value][] {
  if (!deadlines) return []
  const day = (iso: string) => formatDay(iso, 'nb')
  const days = (['constitutedOn', 'councilMeetingOn', 'adoptBy', 'publicFrom'] as const).flatMap((name) => {
    const iso = deadlines[name]
    return iso === null ? [] : [[t(`knowledge.export.${name}`), day(iso)] satisfies [string, Value]]
  })
  const warnings = warningsOn(deadlines, computedAt.slice(0, 10)).map((warning): [string, Value] => [
    t('knowledge.export.warning'),
    t(`knowledge.deadline.${warning.code}`, { date: day(warning.day) }),
  ])
  return [...days, ...warnings]
}

function names(about: OutcomeEvidence['about']): string {
  return about.map(({ name }) => name).join('\n')
}
