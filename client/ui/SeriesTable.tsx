import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../shared/planning/evidence.ts'
import './SeriesTable.css'

/** A small chart that is a table: a row for each number, with a bar beside it. In words below, for who does not see bars. */
export function SeriesTable({ series: { label, points } }: { series: Series }) {
  const { t, i18n } = useTranslation()
  const values = points.map(({ value }) => value)
  const low = Math.min(0, ...values)
  const span = Math.max(0, ...values) - low || 1
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 })
  const number = (value: number) => format.format(value)
  const [lowest, highest] = extremes(points)
  const [first, last] = [points.at(0), points.at(-1)]
  return (
    <figure className="pv-series" style={{ '--pv-rows': points.length } as CSSProperties}>
      <table>
        <caption>{label}</caption>
        <tbody>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat, and the list never changes while it is shown
            <tr key={index}>
              <th scope="row">{point.label}</th>
              <td className="pv-series-bar">
                <svg aria-hidden focusable="false">
                  <rect
                    data-negative={point.value < 0 || undefined}
                    x={percent(Math.min(point.value, 0) - low, span)}
                    width={percent(Math.abs(point.value), span)}
                    height="100%"
                  />
                </svg>
              </td>
              <td>{number(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first && last && lowest && highest && (
        <figcaption>
          {t('evidence.words', {
            from: number(first.value),
            first: first.label,
            to: number(last.value),
            last: last.label,
            low: number(lowest.value),
            lowAt: lowest.label,
            high: number(highest.value),
            highAt: highest.label,
          })}
        </figcaption>
      )}
    </figure>
  )
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / whole}%`
}

/** The lowest and the highest point; of several, the first. */
function extremes(
  points: Series['points'],
): [Series['points'][number] | undefined, Series['points'][number] | undefined] {
  const sorted = points.toSorted((a, b) => a.value - b.value)
  const highest = sorted.at(-1)
  return [sorted[0], sorted.find(({ value }) => value === highest?.value)]
}
