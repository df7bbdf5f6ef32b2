import { type CSSProperties, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '../../../shared/board/board-time.ts'
import { useBoard } from '../board-context.ts'
import { useHolders } from '../canvas/useHolders.ts'
import { useKeptFocus } from '../list/useKeptFocus.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { axisOf, columnCount } from './axis.ts'
import { groupsOf } from './groups.ts'
import { TimelineGroup } from './TimelineGroup.tsx'
import { TimelineNotes } from './TimelineNotes.tsx'
import { TimelineRow } from './TimelineRow.tsx'
import './Timeline.css'
import { timeSentences } from './time-sentences.ts'
import { useTimelineHand } from './useTimelineHand.ts'
import { useTimeWords } from './useTimeWords.ts'
import { LoadKey, YearBand } from './YearBand.tsx'

/** The same board in time: a bar for each card that is timed, lane by lane, under the capacity of each year; the rest in a tray. */
export function TimelineView() {
  const { t } = useTranslation()
  const { view, columns, snapshot, session, time, filter, may } = useBoard()
  const { timings } = snapshot.state
  const helpId = useId()
  const ground = useRef<HTMLDivElement>(null)
  const tray = useRef<HTMLHeadingElement>(null)
  const axis = useMemo(() => axisOf(view), [view])
  const words = useTimeWords()
  const holders = useHolders(session.peers)
  const { draft, handlers } = useTimelineHand(axis, holders)
  useKeptFocus(ground)

  // What is seen while a bar is dragged is what would be, were it let go here.
  const shown = useMemo(() => {
    if (!draft) return time
    const works = time.works.map((work) => (work.id === draft.cardId ? { ...work, timing: draft.span } : work))
    return timeOf(works, view)
  }, [time, draft, view])
  const sentences = useMemo(() => timeSentences(words, time), [words, time])
  const { lanes, untimed } = useMemo(() => groupsOf(columns, timings, filter.hidden), [columns, timings, filter.hidden])
  const row = (card: (typeof untimed)[number]) => {
    const dragged = draft?.cardId === card.id
    return (
      <TimelineRow
        key={card.id}
        card={card}
        axis={axis}
        span={dragged ? draft.span : (timings.get(card.id) ?? null)}
        dragged={dragged}
        asked={!timings.has(card.id)}
        holder={holders.get(card.id) ?? null}
        canTime={may('time')}
        overbooked={shown.overbooked.has(card.id)}
        outOfOrder={shown.outOfOrder.has(card.id)}
        helpId={helpId}
      />
    )
  }
  return (
    <section
      className="pv-tl"
      aria-label={t('timeline.label')}
      style={{ '--pv-tl-columns': columnCount(axis) } as CSSProperties}
    >
      <ClosedInPhase verb="time" />
      <p id={helpId} hidden>
        {t('timeline.help')}
      </p>
      <p id={`${helpId}-ask`} hidden>
        {t('timeline.askHelp')}
      </p>
      <div ref={ground} className="pv-tl-ground" {...handlers}>
        <header className="pv-tl-head">
          <div className="pv-tl-corner">
            <LoadKey />
            {lanes.length > 0 && untimed.length > 0 && (
              <button
                type="button"
                onClick={() => {
                  tray.current?.scrollIntoView({ block: 'center' })
                  tray.current?.focus()
                }}
              >
                {t('timeline.toTray', { count: untimed.length })}
              </button>
            )}
          </div>
          <YearBand years={shown.capacity.years} />
        </header>
        {lanes.map(({ lane, cards }) => (
          <TimelineGroup key={lane?.id ?? 'unplaced'} lane={lane} count={cards.length}>
            {cards.map(row)}
          </TimelineGroup>
        ))}
        <section className="pv-tl-group" aria-labelledby={`${helpId}-tray`} data-tray>
          <h2 ref={tray} id={`${helpId}-tray`} tabIndex={-1}>
            {t('timeline.tray')}
            <span className="pv-tl-count">{untimed.length}</span>
          </h2>
          {untimed.length === 0 ? <p className="pv-tl-none">{t('timeline.trayEmpty')}</p> : <ul>{untimed.map(row)}</ul>}
        </section>
      </div>
      <TimelineNotes sentences={sentences} />
    </section>
  )
}
