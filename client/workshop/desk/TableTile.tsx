import { ClockIcon, LightningFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatClock } from '../../../shared/i18n/dates.ts'
import type { LiveProgress } from '../../../shared/protocol/live.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'

interface TableTileProps {
  /** null: the plenary board. */
  number: number | null
  topic: string
  progress: LiveProgress | undefined
  /** Address of the board. */
  href: string
  /** People work there now. */
  isActive: boolean
  /** No device of the table is connected: the desk enters for it. */
  isAlone: boolean
  /** The table's devices. */
  children?: ReactNode
}

/** One board on the overview: the ways to it, how far it has come, and who is there. */
export function TableTile({ number, topic, progress, href, isActive, isAlone, children }: TableTileProps) {
  const { t, i18n } = useTranslation()
  const name = number === null ? t('workshop.plenary') : t('workshop.table', { number })
  const activeAtMs = progress?.activeAtMs ?? null
  return (
    <li className="pv-tile" data-active={isActive || undefined}>
      <span className="pv-tile-head">
        <TableBadge number={number} size="sm" />
        <span className="pv-tile-ways">
          <Link href={`${href}?se`} aria-label={t('tables.lookAt', { name })}>
            {t('tables.look')}
          </Link>
          {isAlone ? (
            <Link href={href} className="pv-tile-enter" aria-label={t('tables.enterFor', { name })}>
              {t('tables.enter')}
            </Link>
          ) : (
            <Link href={href} aria-label={t('tables.helpAt', { name })}>
              {t('tables.help')}
            </Link>
          )}
        </span>
      </span>
      {topic && <span className="pv-tile-topic">{topic}</span>}
      {progress && <Progress progress={progress} />}
      <div className="pv-tile-foot">
        {children}
        {activeAtMs !== null && <ActiveAt time={formatClock(activeAtMs, i18n.language)} />}
      </div>
    </li>
  )
}

/** Words take more room than a tile has: a clock stands for them. */
function ActiveAt({ time }: { time: string }) {
  const { t } = useTranslation()
  const words = t('tables.activeAt', { time })
  return (
    <span className="pv-tile-fact" title={words}>
      <ClockIcon aria-hidden />
      <span aria-hidden>{time}</span>
      <span className="pv-visually-hidden">{words}</span>
    </span>
  )
}

function Progress({ progress: { placed, all, conflicts } }: { progress: LiveProgress }) {
  const { t } = useTranslation()
  return (
    <span className="pv-progress">
      <span className="pv-progress-bar" aria-hidden>
        <span style={{ width: `${all === 0 ? 0 : (100 * placed) / all}%` }} />
      </span>
      <span className="pv-progress-words">
        <span>{t('workshop.desk.progress', { placed, all })}</span>
        {conflicts > 0 && (
          <span className="pv-progress-conflicts">
            <LightningFillIcon aria-hidden />
            <span aria-hidden>{conflicts}</span>
            <span className="pv-visually-hidden">{t('workshop.desk.conflicts', { count: conflicts })}</span>
          </span>
        )}
      </span>
    </span>
  )
}
