import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, findCard } from '../../../shared/board/arrange.ts'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { useMoving } from '../along/moving.ts'
import { useAlong } from '../along/useAlong.ts'
import { useBoard } from '../board-context.ts'
import { ClosedInPhase } from './ClosedInPhase.tsx'
import './MoveSection.css'

interface MoveSectionProps {
  card: Card
  /** Counts up each time the lanes are asked for: then they come into sight and focus. 0: not yet. */
  focused: number
  onMoved: () => void
}

/** "Flytt til …": a lane, then a place in it. An empty lane has only one place, so it takes one press. */
export function MoveSection({ card, focused, onMoved }: MoveSectionProps) {
  const { t } = useTranslation()
  const { columns, refusal } = useBoard()
  const place = usePlaceSaid(card, onMoved)
  const along = useAlong()
  const [open, setOpen] = useState<Lane['id'] | null>(null)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused === 0) return
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.querySelector('button')?.focus()
  }, [focused])
  const at = findCard(columns, card.id)
  const whyNot = refusal('place')
  return (
    <section ref={section} className="pv-sheet-section">
      <h3>{t('board.move.title')}</h3>
      {whyNot === 'notInPhase' ? (
        <ClosedInPhase verb="place" />
      ) : (
        <p className="pv-sheet-help">{t(whyNot ? 'board.move.locked' : 'board.move.choose')}</p>
      )}
      {!whyNot && along(card.id) && <p className="pv-sheet-help">{along(card.id)}</p>}
      {!whyNot && (
        <ul className="pv-move">
          {columns.map(({ lane, cards }) =>
            lane ? (
              <li key={lane.id}>
                <LaneChoice
                  lane={lane}
                  others={cards.filter(({ id }) => id !== card.id)}
                  here={at?.lane === lane.id ? at.index : null}
                  open={open === lane.id}
                  onToggle={() => setOpen(open === lane.id ? null : lane.id)}
                  onPlace={(index) => place(lane, index)}
                />
              </li>
            ) : null,
          )}
          {at?.lane && (
            <li>
              <button type="button" className="pv-move-lane" onClick={() => place(null, 0)}>
                <span className="pv-move-mark" style={laneMark(null)} aria-hidden />
                <span>{t('board.move.unplaced')}</span>
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

interface LaneChoiceProps {
  lane: Lane
  others: Column['cards']
  /** The card's place in this lane, when it lies here. */
  here: number | null
  open: boolean
  onToggle: () => void
  onPlace: (index: number) => void
}

function LaneChoice({ lane, others, here, open, onToggle, onPlace }: LaneChoiceProps) {
  const { t } = useTranslation()
  const listId = useId()
  const onlyPlace = others.length === 0
  return (
    <>
      <button
        type="button"
        className="pv-move-lane"
        aria-expanded={onlyPlace ? undefined : open}
        aria-controls={onlyPlace ? undefined : listId}
        aria-disabled={(onlyPlace && here !== null) || undefined}
        onClick={() => (onlyPlace ? here === null && onPlace(0) : onToggle())}
      >
        <span className="pv-move-mark" style={laneMark(lane)} aria-hidden />
        <span>{lane.name}</span>
        <span className="pv-move-count">
          {here === null ? t('board.list.cards', { count: others.length }) : t('board.move.here')}
        </span>
      </button>
      {open && !onlyPlace && (
        <ol id={listId} className="pv-move-places">
          {[...others, null].map((next, index) => {
            const before = others[index - 1]
            return (
              <li key={next?.id ?? 'bottom'}>
                <button type="button" disabled={here === index} onClick={() => onPlace(index)}>
                  <span aria-hidden>{index + 1}</span>
                  <PlaceName before={before ? cardName(before) : null} last={next === null} />
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}

function PlaceName({ before, last }: { before: string | null; last: boolean }) {
  const { t } = useTranslation()
  if (before === null) return <strong>{t('board.move.top')}</strong>
  return (
    <span>
      {last && <strong>{t('board.move.bottom')}</strong>}
      <span className="pv-move-after">{t('board.move.after', { name: before })}</span>
    </span>
  )
}

/** Places the card and says where it lies now. */
function usePlaceSaid(card: Card, onMoved: () => void) {
  const { t } = useTranslation()
  const { session, columns } = useBoard()
  const { moved } = useMoving()
  const along = useAlong()
  return (lane: Lane | null, index: number) => {
    const leaves = findCard(columns, card.id)?.lane !== (lane?.id ?? null)
    if (leaves) moved(card.id)
    session.place(card.id, lane?.id ?? null, index)
    const name = cardName(card)
    const others = columns.find((column) => column.lane?.id === lane?.id)?.cards.filter(({ id }) => id !== card.id)
    const where = lane
      ? t('board.move.moved', { name, lane: lane.name, place: index + 1, count: (others?.length ?? 0) + 1 })
      : t('board.move.movedUnplaced', { name })
    announce([where, leaves && along(card.id)].filter(Boolean).join('. '))
    onMoved()
  }
}
