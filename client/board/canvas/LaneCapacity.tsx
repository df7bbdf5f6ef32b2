import { useTranslation } from 'react-i18next'
import './LaneCapacity.css'

/** Whether there is room for what lies in a lane: number, bar and, when there is not, a pattern as well as a colour. */
export function LaneCapacity({ capacity, used }: { readonly capacity: number; readonly used: number }) {
  const { t, i18n } = useTranslation()
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
