import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { planSystem } from '../../../shared/planning/plan-system.ts'
import { mandatoryPlanTypes, type PlanType } from '../../../shared/planning/plan-type.ts'
import { columnCount, columnOf, hangsBeside, type SystemRow, systemRows } from './system-grid.ts'

interface SystemMapProps {
  countOf: (type: PlanType) => number
  /** Left out where nothing can be opened: in the hall's picture. */
  onOpen?: ((type: PlanType) => void) | undefined
}

/** Every type at its horizon and treatment, with lines for what it carries further. The list below says the same in words. */
export function SystemMap({ countOf, onOpen }: SystemMapProps) {
  const { t } = useTranslation()
  const rows = systemRows.filter(({ horizon, types }) => horizon !== null || types.some((type) => countOf(type) > 0))
  return (
    <div className="pv-system-map">
      <div className="pv-system-zones" aria-hidden>
        <span>{t('plansystem.horizonHead')}</span>
        <span>{t('plansystem.differs', { treatment: t('plansystem.treatment.political') })}</span>
        <span>{t('plansystem.differs', { treatment: t('plansystem.treatment.administrative') })}</span>
      </div>
      {rows.map((row) => (
        <MapRow key={row.horizon ?? 'none'} row={row} countOf={countOf} onOpen={onOpen} />
      ))}
    </div>
  )
}

function MapRow({ row, countOf, onOpen }: SystemMapProps & { row: SystemRow }) {
  const { t } = useTranslation()
  const horizon = row.horizon ?? 'none'
  return (
    <>
      <section className="pv-system-row" aria-label={t(`plansystem.horizon.${horizon}`)}>
        <p className="pv-system-horizon">
          <strong>{t(`plansystem.horizon.${horizon}`)}</strong>
          <span>{t(`plansystem.level.${horizon}`)}</span>
        </p>
        <ul>
          {row.types.map((type) => (
            <li key={type} style={inColumn(columnOf(type))} data-beside={hangsBeside(type) || undefined}>
              <TypeBox type={type} count={countOf(type)} onOpen={onOpen} />
            </li>
          ))}
          {row.passedBy.map((column) => (
            <li key={column} className="pv-system-passing" style={inColumn(column)} aria-hidden />
          ))}
        </ul>
      </section>
      {row.down.length > 0 && <Lines down={row.down} />}
    </>
  )
}

/** Browsers know no Norwegian hyphenation: a long name may be parted where its parts meet. The hyphen is the style sheet's: the text stays the name. */
function breakable(name: string): ReactNode[] {
  const parts = name.split(/(?<=kommune|område|detalj|handlings|virksomhets)(?=\p{L}{4})/iu)
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [<span key={part} className="pv-system-hyphen" />, part],
  )
}

/** A column of the map, as the style sheet takes it: on a narrow screen there are none. */
function inColumn(column: number): CSSProperties {
  const style: CSSProperties & Record<'--pv-column', number> = { '--pv-column': column + 1 }
  return style
}

function TypeBox({ type, count, onOpen }: Pick<SystemMapProps, 'onOpen'> & { type: PlanType; count: number }) {
  const { t } = useTranslation()
  const { under, basis, treatment } = planSystem[type]
  const isMissing = count === 0 && mandatoryPlanTypes.includes(type)
  const looks = {
    className: 'pv-system-box',
    'data-treatment': treatment,
    'data-empty': count === 0 || undefined,
    'data-missing': isMissing || undefined,
  }
  const facts = (
    <>
      <strong>{breakable(t(`planning.planType.${type}`))}</strong>
      <span className="pv-figures">{t('plansystem.count', { count })}</span>
      {isMissing && <span>{t('plansystem.missing')}</span>}
      {basis && <small>{basis}</small>}
      {under && (
        <small className="pv-system-under">
          {t('plansystem.under', { planType: t(`planning.planType.${under}`) })}
        </small>
      )}
    </>
  )
  if (!onOpen) return <div {...looks}>{facts}</div>
  return (
    <button type="button" {...looks} onClick={() => onOpen(type)}>
      {facts}
    </button>
  )
}

/** The lines between two rows: down, to the side, down. */
function Lines({ down }: Pick<SystemRow, 'down'>) {
  const middle = (column: number) => (column + 0.5) * 10
  return (
    <svg className="pv-system-lines" viewBox={`0 0 ${columnCount * 10} 10`} preserveAspectRatio="none" aria-hidden>
      {down.map(({ from, to }) => (
        <path key={`${from} ${to}`} d={`M${middle(from)} 0V5H${middle(to)}V10`} />
      ))}
    </svg>
  )
}
