import { Button } from '@digdir/designsystemet-react'
import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../shared/i18n/dates.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { Downloads } from './Downloads.tsx'

interface OutcomeHeadProps {
  outcome: Outcome
  /** Reads the boards again; null for a stored version, which never changes. */
  refresh: (() => void) | null
}

/** Which version this is, in one line, and its downloads. */
export function OutcomeHead({ outcome, refresh }: OutcomeHeadProps) {
  const { t, i18n } = useTranslation()
  const date = formatInstant(outcome.computedAt, i18n.language)
  return (
    <div className="pv-outcome-head">
      <div>
        <p className="pv-outcome-version" role="status">
          {outcome.version === null
            ? t('outcome.line.current', { date })
            : t('outcome.line.stored', { version: outcome.version, date })}
        </p>
        <p className="pv-outcome-muted">{t('ui.inputNotDecision')}</p>
      </div>
      <div className="pv-outcome-head-buttons">
        {refresh && (
          <Button variant="tertiary" onClick={refresh}>
            <ArrowsCirclepathIcon aria-hidden />
            {t('outcome.refresh')}
          </Button>
        )}
        <Downloads workshopId={outcome.workshopId} version={outcome.version ?? 'current'} />
      </div>
    </div>
  )
}
