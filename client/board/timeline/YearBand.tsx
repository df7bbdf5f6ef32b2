import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { YearLoad } from '../../../shared/planning/capacity.ts'
import './YearBand.css'

/** The years with their halves as the head of the columns: what there is room for, and what is laid in it, also while it is dragged. */
export function YearBand({ years }: { years: readonly YearLoad[] }) {
  const { t } = useTranslation()
  return (
    <ul className="pv-tl-years" aria-label={t('timeline.band')}>
      {years.map((load) => (
        <YearHead key={load.year} load={load} />
      ))}
      <li className="pv-tl-year" data-after>
        <span className="pv-tl-year-name">{t('timeline.after')}</span>
      </li>
    </ul>
  )
}

const YearHead = memo(
  function YearHead({ load }: { load: YearLoad }) {
    const { t, i18n } = useTranslation()
    const { year, capacity, statutory, other, over, leftForOther } = load
    const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
    const used = number.format(statutory + other)
    const room =
      capacity === null
        ? t('timeline.year.unknown')
        : t('timeline.year.left', { months: number.format(capacity - statutory - other) })
    return (
      <li className="pv-tl-year" data-over={over > 0 || undefined}>
        <span className="pv-tl-year-name">{year}</span>
        <span className="pv-tl-year-used">
          <span aria-hidden>
            {capacity === null ? used : t('timeline.year.used', { used, capacity: number.format(capacity) })}
          </span>
          <span className="pv-visually-hidden">
            {capacity === null
              ? t('timeline.year.usedOnly', { used })
              : t('timeline.year.usedAloud', { used, capacity: number.format(capacity) })}
          </span>
        </span>
        <LoadBar load={load} />
        <span className="pv-tl-year-room">
          {over > 0 ? t('timeline.year.over', { months: number.format(over) }) : room}
        </span>
        {leftForOther !== null && (
          <span className="pv-visually-hidden">
            {t('timeline.year.statutory', { months: number.format(statutory), left: number.format(leftForOther) })}
          </span>
        )}
        {load.halves.map((months, index) => {
          const half = t(index === 0 ? 'timeline.half.1' : 'timeline.half.2')
          return (
            <span key={half} className="pv-tl-half">
              <span aria-hidden>{half}</span>
              <span aria-hidden>{number.format(months)}</span>
              <span className="pv-visually-hidden">
                {t('timeline.year.half', { half, months: number.format(months) })}
              </span>
            </span>
          )
        })}
      </li>
    )
  },
  (before, after) => JSON.stringify(before.load) === JSON.stringify(after.load),
)

/** Statutory work first, then the rest, then what there is no room for; as wide as the capacity, or as the work where that is more. */
function LoadBar({ load: { capacity, statutory, other, over } }: { load: YearLoad }) {
  const fits = statutory + other - over
  const whole = Math.max(capacity ?? 0, statutory + other) || 1
  const first = Math.min(statutory, fits)
  const parts = { statutory: first, other: fits - first, over }
  return (
    <span className="pv-tl-load" aria-hidden data-unknown={capacity === null || undefined}>
      {Object.entries(parts).map(([part, months]) => (
        <span key={part} data-part={part} style={{ width: `${(months / whole) * 100}%` }} />
      ))}
    </span>
  )
}

/** What the parts of a year's bar mean, for those who see them; in words they are told of each year. */
export function LoadKey() {
  const { t } = useTranslation()
  return (
    <p className="pv-tl-key" aria-hidden>
      <span data-part="statutory">{t('timeline.key.statutory')}</span>
      <span data-part="other">{t('timeline.key.other')}</span>
      <span data-part="over">{t('timeline.key.over')}</span>
    </p>
  )
}
