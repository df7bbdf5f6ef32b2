import { useTranslation } from 'react-i18next'
import { yearOfHalf } from '../../../shared/planning/half-years.ts'
import { type Arc, type OnWheel, onCircle, ringPart, tracks, type WheelYears } from './wheel-layout.ts'

/** Radii in hundredths of the picture's height: the yearly wheel, the plans, and the years around them. */
const radius = { year: 15, plansFrom: 17, plansTo: 39.6, years: 50 } as const
const trackHeight = (radius.plansTo - radius.plansFrom) / tracks
const gap = 0.35

interface WheelProps {
  readonly years: WheelYears
  readonly arcs: readonly Arc<OnWheel>[]
  /** Years that have no room for what is laid in them. */
  readonly overbooked: ReadonlySet<number>
}

/** The years of the council with the plans as arcs, clockwise from the top, and the municipality's own year in the middle. */
export function Wheel({ years, arcs, overbooked }: WheelProps) {
  const { t } = useTranslation()
  const halves = years.last - years.first + 1
  const turn = (half: number) => (half - years.first) / halves
  return (
    <svg className="pv-wheel" viewBox="-50 -50 100 100" role="img" aria-label={t('timeline.wheel.label')}>
      {partsOf(years).map(({ year, from, to }) => {
        const middle = onCircle((radius.plansTo + radius.years) / 2, turn((from + to + 1) / 2))
        return (
          <g key={year} data-over={overbooked.has(year) || undefined}>
            <path
              className="pv-wheel-year"
              d={ringPart(radius.plansTo + 0.6, radius.years, turn(from), turn(to + 1))}
            />
            <path
              className="pv-wheel-ground"
              d={ringPart(radius.plansFrom, radius.plansTo, turn(from), turn(to + 1))}
            />
            <text className="pv-wheel-year-name" x={middle.x} y={middle.y}>
              {year}
            </text>
          </g>
        )
      })}
      {arcs.map(({ of: { card, lane }, from, to, track }, index) => {
        const outer = radius.plansTo - track * trackHeight - gap
        const inner = outer - trackHeight + 2 * gap
        // The number stands where the work begins, as far in as it is broad.
        const at = onCircle((outer + inner) / 2, turn(from) + 3 / (2 * Math.PI * inner))
        return (
          <g key={card.id}>
            <path
              className="pv-wheel-arc"
              d={ringPart(inner, outer, turn(from) + 0.002, turn(to + 1) - 0.002)}
              style={{ fill: lane ? `var(--pv-lane-${lane.colour})` : 'var(--pv-muted)' }}
            />
            <circle className="pv-wheel-dot" cx={at.x} cy={at.y} r={(outer - inner) / 2 + 0.2} />
            <text className="pv-wheel-number" x={at.x} y={at.y}>
              {index + 1}
            </text>
          </g>
        )
      })}
      <YearlyWheel />
    </svg>
  )
}

/** The municipality's own year, the same each time: spring to the right, autumn to the left. */
function YearlyWheel() {
  const { t } = useTranslation()
  return (
    <g className="pv-wheel-yearly">
      <path d={ringPart(0, radius.year, 0, 0.5)} />
      <path d={ringPart(0, radius.year, 0.5, 1)} data-budget />
      <text x={radius.year / 2} y={0}>
        {t('timeline.wheel.spring')}
      </text>
      <text x={-radius.year / 2} y={0}>
        {t('timeline.wheel.autumn')}
      </text>
    </g>
  )
}

/** The calendar years on the wheel, each with its half years. */
function partsOf({ first, last }: WheelYears): { year: number; from: number; to: number }[] {
  const years = Array.from(
    { length: yearOfHalf(last) - yearOfHalf(first) + 1 },
    (_, index) => yearOfHalf(first) + index,
  )
  return years.map((year) => ({ year, from: Math.max(first, year * 2), to: Math.min(last, year * 2 + 1) }))
}
