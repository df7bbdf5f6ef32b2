import { Button } from '@digdir/designsystemet-react'
import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../shared/i18n/dates.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { useTablesFollowed } from './useTablesFollowed.ts'

interface FreshnessProps {
  workshopId: WorkshopId
  /** When the figures were read, by this device's clock. */
  readAtMs: number
  /** Something is picked: figures do not change under whoever picks. */
  isPicking: boolean
}

/** How old the figures are, and a way to newer ones where they do not come by themselves. */
export function Freshness({ workshopId, readAtMs, isPicking }: FreshnessProps) {
  const { t, i18n } = useTranslation()
  const { connected } = useLiveState()
  const { isOld, refresh } = useTablesFollowed(workshopId, readAtMs, isPicking)
  const isHeldBack = isPicking && isOld
  const time = formatClock(readAtMs, i18n.language)
  return (
    <div className="pv-merge-fresh">
      {connected && !isHeldBack && <span>{t('merge.fresh.follows', { time })}</span>}
      <strong role="status">
        {!connected ? t('merge.fresh.away', { time }) : isHeldBack && t('merge.fresh.old', { time })}
      </strong>
      {connected && isHeldBack && (
        <Button variant="tertiary" data-size="sm" onClick={refresh}>
          <ArrowsCirclepathIcon aria-hidden />
          {t('merge.refresh')}
        </Button>
      )}
    </div>
  )
}
