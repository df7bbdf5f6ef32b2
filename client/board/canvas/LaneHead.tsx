import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lane } from '../../../shared/workshop/workshop.ts'

export interface LaneHeadProps {
  /** null: the column of cards not placed yet. */
  readonly lane: Lane | null
  readonly headingId: string
  readonly count: number
  /** Person-months of its cards, with the lifted card where it would land. */
  readonly used: number
  readonly canPlace: boolean
}

/** What a lane is called, how many cards it has, and whether there is room for them. */
export function LaneHead({ lane, headingId, count, used, canPlace }: LaneHeadProps) {
  const { t } = useTranslation()
  return (
    <header className="pv-lane-head">
      <LaneMark lane={lane} />
      <div className="pv-lane-title">
        <h2 id={headingId}>{lane?.name ?? t('board.canvas.unplaced')}</h2>
        <span className="pv-lane-count">
          <span aria-hidden>{count}</span>
          <span className="pv-visually-hidden">{t('board.canvas.cards', { count })}</span>
        </span>
      </div>
      {lane ? (
        <LaneCapacity capacity={lane.capacity} used={used} />
      ) : (
        <p className="pv-lane-note">{t(canPlace ? 'board.canvas.hint' : 'board.canvas.hintLocked')}</p>
      )}
    </header>
  )
}

/** The lane's colour and pattern: the same mark on its head and its tab. */
export function LaneMark({ lane }: Pick<LaneHeadProps, 'lane'>) {
  const style: CSSProperties = lane
    ? { background: `var(--pv-pattern-${lane.pattern}), var(--pv-lane-${lane.colour})` }
    : { background: 'var(--pv-line-strong)' }
  return <span className="pv-lane-mark" aria-hidden style={style} />
}

function LaneCapacity({ capacity, used }: { readonly capacity: number | null; readonly used: number }) {
  const { t, i18n } = useTranslation()
  if (capacity === null) return <p className="pv-lane-note">{t('board.canvas.noCapacity')}</p>
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const amounts = { used: number.format(used), capacity: number.format(capacity) }
  const over = used > capacity
  return (
    <div className="pv-lane-capacity" data-over={over || undefined}>
      <p className="pv-lane-note">
        <span aria-hidden={over || undefined}>{t('board.canvas.capacity', amounts)}</span>
        {over && <span className="pv-visually-hidden">{t('board.canvas.overbooked', amounts)}</span>}
      </p>
      <span className="pv-lane-bar" aria-hidden>
        <span style={{ width: `${over || capacity === 0 ? 100 : (used / capacity) * 100}%` }} hidden={used === 0} />
      </span>
    </div>
  )
}
