import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName } from '../../../shared/board/card.ts'
import { useBoard } from '../../board/board-context.ts'
import { overSentences } from '../../board/timeline/said-of-time.ts'
import { useTimeWords } from '../../board/timeline/useTimeWords.ts'
import { FitList } from './FitList.tsx'
import { Nothing } from './Nothing.tsx'
import { timeText } from './time-text.ts'
import { Wheel } from './Wheel.tsx'
import './WheelPicture.css'
import { arcsOf, mostOnWheel, timedPlans, wheelYears } from './wheel-layout.ts'

/**
 * The four-year wheel with the yearly wheel inside it, and beside it the same in words: what is overbooked, the plans by the
 * numbers they have on the wheel, and how many there are besides.
 */
export function WheelPicture() {
  const { t } = useTranslation()
  const { view, columns, snapshot, time } = useBoard()
  const { timings } = snapshot.state
  const words = useTimeWords()
  const [read, setRead] = useState(mostOnWheel)
  const years = useMemo(() => wheelYears(view), [view])
  const { arcs, listed } = useMemo(() => {
    const timed = timedPlans(columns, timings)
    const laid = arcsOf(timed, years)
    const drawn = new Set(laid.map(({ of }) => of.card.id))
    // Those that are not on the wheel come last, so that they are counted with the ones there is no room to name.
    const others = timed.filter(({ of }) => !drawn.has(of.card.id)).map(({ of }) => of)
    return { arcs: laid, listed: [...laid.map(({ of }) => of), ...others] }
  }, [columns, timings, years])
  const overbooked = useMemo(
    () => new Set(time.capacity.years.flatMap(({ year, over }) => (over > 0 ? [year] : []))),
    [time],
  )
  if (listed.length === 0) return <Nothing>{t('timeline.wheel.nothing')}</Nothing>
  const over = overSentences(words, time.capacity.years)
  return (
    <div className="pv-wheel-picture">
      <Wheel years={years} arcs={arcs.slice(0, read)} overbooked={overbooked} />
      <div className="pv-wheel-words">
        {over.length > 0 && (
          <ul className="pv-wheel-over">
            {over.map((sentence) => (
              <li key={sentence}>
                <ExclamationmarkTriangleIcon aria-hidden />
                {sentence}
              </li>
            ))}
          </ul>
        )}
        <FitList items={listed} keyOf={({ card }) => card.id} atMost={arcs.length} onFit={setRead}>
          {({ card }, index) => {
            const timing = timings.get(card.id)
            return (
              <span className="pv-wheel-plan">
                <span className="pv-wheel-plan-number">{index + 1}</span>
                <span>
                  <strong lang="nb">{cardName(card)}</strong>{' '}
                  {timing && <span className="pv-wheel-time">{timeText(t, timing)}</span>}
                </span>
              </span>
            )
          }}
        </FitList>
        <p className="pv-wheel-every-year">
          <strong>{t('timeline.wheel.everyYear')}</strong> {t('timeline.wheel.yearly')}
        </p>
      </div>
    </div>
  )
}
