import { CalendarIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/i18n/dates.ts'
import { deadlines } from '../../shared/planning/deadlines.ts'
import type { StrategyDraft } from '../../shared/planning/strategy.ts'

/** The deadlines the Act sets, as far as the days they count from are entered. */
export function DeadlineNotes(strategy: Pick<StrategyDraft, 'constitutedOn' | 'councilMeetingOn'>) {
  const { t, i18n } = useTranslation()
  const { adoptBy, publicFrom, meetingTooLate } = deadlines(strategy)
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
      {meetingTooLate && adoptBy !== null && (
        <li data-warning>
          <ExclamationmarkTriangleIcon aria-hidden />
          {t('planning.deadline.tooLate', { date: day(adoptBy) })}
        </li>
      )}
      <li className="pv-deadline-source">{t('planning.deadline.source')}</li>
    </ul>
  )
}
