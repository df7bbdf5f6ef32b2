import { CalendarIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/i18n/dates.ts'
import { type DeadlineDays, deadlines, warningsOn } from '../../shared/planning/deadlines.ts'
import './DeadlineNotes.css'

interface DeadlineNotesProps {
  days: DeadlineDays
  /** The day to warn as of (ISO 8601). */
  asOf: string
}

/** The deadlines the Act sets, as far as the days they count from are entered, and what is wrong with them by a day. */
export function DeadlineNotes({ days, asOf }: DeadlineNotesProps) {
  const { t, i18n } = useTranslation()
  const { adoptBy, publicFrom } = deadlines(days)
  if (adoptBy === null && publicFrom === null) return null
  const day = (iso: string) => formatDay(iso, i18n.language)
  return (
    <ul className="pv-deadlines">
      {adoptBy !== null && (
        <li>
          <CalendarIcon aria-hidden />
          {t('planning.deadline.adoptBy', { date: day(adoptBy) })}
        </li>
      )}
      {publicFrom !== null && (
        <li>
          <CalendarIcon aria-hidden />
          {t('planning.deadline.publicFrom', { date: day(publicFrom) })}
        </li>
      )}
      {warningsOn(days, asOf).map((warning) => (
        <li key={warning.code} data-warning>
          <ExclamationmarkTriangleIcon aria-hidden />
          {t(`knowledge.deadline.${warning.code}`, { date: day(warning.day) })}
        </li>
      ))}
      <li className="pv-deadline-source">{t('planning.deadline.source')}</li>
    </ul>
  )
}
