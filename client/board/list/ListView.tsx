import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { needResultsOf } from '../../../shared/board/needs-by-card.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { countAmbitions } from '../ambitions/ambitions-of.ts'
import { useBoard } from '../board-context.ts'
import { LaneCapacity } from '../canvas/LaneCapacity.tsx'
import { effortOf } from '../canvas/lanes.ts'
import { useHolders } from '../canvas/useHolders.ts'
import { countConflicts } from '../conflicts/by-party.ts'
import { ListCard } from './ListCard.tsx'
import './ListView.css'
import { shownPlaces } from './shown-places.ts'
import { useKeptFocus } from './useKeptFocus.ts'

/** The same board as lists, lane by lane, with the same verbs: for keyboard, screen reader, and who prefers words. */
export function ListView() {
  const { t } = useTranslation()
  const { columns, session, snapshot, time, filter, may } = useBoard()
  const { state } = snapshot
  const conflicts = useMemo(() => countConflicts(state.conflicts), [state.conflicts])
  const needs = useMemo(() => needResultsOf(state.needs), [state.needs])
  const ambitions = useMemo(() => countAmbitions(state.statements), [state.statements])
  const holders = useHolders(session.peers)
  const canPlace = may('place')
  const canFlag = may('flag')
  const list = useRef<HTMLElement>(null)
  useKeptFocus(list)
  return (
    <section ref={list} className="pv-list" aria-label={t('board.list.label')}>
      {columns.map(({ lane, cards }) => {
        const headingId = `list-${lane?.id ?? 'unplaced'}`
        return (
          <section key={headingId} className="pv-list-lane" aria-labelledby={headingId}>
            <h2 id={headingId}>
              <span className="pv-list-mark" style={laneMark(lane)} aria-hidden />
              {lane?.name ?? t('board.canvas.unplaced')}
              <span className="pv-list-count">{t('board.list.cards', { count: cards.length })}</span>
            </h2>
            {lane?.capacity != null && <LaneCapacity capacity={lane.capacity} used={effortOf(cards)} />}
            {cards.length === 0 ? (
              <p className="pv-list-empty">{t('board.list.empty')}</p>
            ) : (
              <ol>
                {shownPlaces(cards, filter.hidden).map(({ card, index, above, below }) => (
                  <ListCard
                    key={card.id}
                    card={card}
                    lane={lane}
                    index={index}
                    above={above}
                    below={below}
                    count={cards.length}
                    decision={state.decisions.get(card.id)?.decision ?? null}
                    need={needs.get(card.id) ?? null}
                    conflicts={conflicts.get(card.id) ?? 0}
                    overbooked={time.overbooked.has(card.id)}
                    outOfOrder={time.outOfOrder.has(card.id)}
                    ambitions={card.kind === 'goal' ? (ambitions.get(card.id) ?? 0) : 0}
                    heldBy={holders.get(card.id)?.label ?? null}
                    session={session}
                    canPlace={canPlace}
                    canFlag={canFlag}
                  />
                ))}
              </ol>
            )}
          </section>
        )
      })}
    </section>
  )
}
