import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '../../../shared/board/board-time.ts'
import type { CardId, PlanCardId } from '../../../shared/ids.ts'
import { halfYearText } from '../../../shared/outcome/outcome-words.ts'
import type { Span } from '../../../shared/planning/half-years.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import type { Holder } from '../canvas/useHolders.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { type Axis, between, columnAt, columnCount, type Grip, halfOfColumn, isSameSpan, moved } from './axis.ts'
import { overSentences } from './said-of-time.ts'
import { useTimelineDrag } from './useTimelineDrag.ts'
import { useTimeWords } from './useTimeWords.ts'

/** What a finger, pen, mouse or key does on the timeline, for all its rows. */
export function useTimelineHand(axis: Axis, holders: ReadonlyMap<CardId, Holder>) {
  const { t } = useTranslation()
  const { session, snapshot, cards, time, view, may } = useBoard()
  const sheets = useSheets()
  const words = useTimeWords()
  const { timings } = snapshot.state
  const mayTime = (cardId: PlanCardId) => may('time') && cards.has(cardId)
  const { draft, begin, endsDrag } = useTimelineDrag({ session, may: mayTime, onDrop: set })

  /** One edit, and what it comes to said aloud. */
  function set(cardId: PlanCardId, span: Span): void {
    const before = timings.get(cardId)
    const name = words.nameOf(cardId)
    if (before && isSameSpan(before, span)) {
      announce(t('timeline.unchanged', { name }))
      return
    }
    session.time(cardId, span)
    const works = time.works.map((work) => (work.id === cardId ? { ...work, timing: span } : work))
    const over = overSentences(words, timeOf(works, view).capacity.years, cardId)
    const times = { start: halfYearText(t, span.start), finish: halfYearText(t, span.finish) }
    announce([t('timeline.moved', { name, ...times }), ...over].join(' '))
  }

  function onPointerDown(event: PointerEvent): void {
    const at = placeOf(event.target)
    if (event.button !== 0 || !at?.isTime) return
    const holder = holders.get(at.cardId)
    if (holder) announce(t('timeline.heldBy', { who: holder.label, name: words.nameOf(at.cardId) }))
    if (holder || !mayTime(at.cardId)) return
    const { left, width } = at.track.getBoundingClientRect()
    const column = (clientX: number) => columnAt(axis, (clientX - left) / width)
    const span = timings.get(at.cardId)
    if (span && at.grip) {
      const { grip } = at
      const by = (clientX: number) => Math.round(((clientX - event.clientX) / width) * columnCount(axis))
      begin(event, at.cardId, (clientX) => moved(span, grip, by(clientX), axis))
    } else if (at.asks) {
      const from = column(event.clientX)
      begin(event, at.cardId, (clientX) => between(axis, from, column(clientX)))
    }
  }

  function onClick({ target, detail, clientX }: MouseEvent): void {
    const at = placeOf(target)
    if (!at || endsDrag(detail)) return
    if (!at.asks || detail === 0 || !mayTime(at.cardId) || holders.has(at.cardId)) {
      sheets.open({ kind: 'card', cardId: at.cardId, at: 'time' })
      return
    }
    const { left, width } = at.track.getBoundingClientRect()
    const half = halfOfColumn(axis, columnAt(axis, (clientX - left) / width))
    set(at.cardId, { start: half, finish: half })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const at = placeOf(event.target)
    if (by === undefined || !at?.isTime || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (!mayTime(at.cardId) || holders.has(at.cardId)) return
    const span = timings.get(at.cardId)
    const first = halfOfColumn(axis, 0)
    if (span) set(at.cardId, moved(span, event.shiftKey ? 'finish' : 'bar', by, axis))
    else if (by > 0) set(at.cardId, { start: first, finish: first })
  }

  /** A finger in the tray leaves the focus alone: it would go along with the card, and the tray out of sight. */
  function onMouseDown(event: MouseEvent): void {
    if (placeOf(event.target)?.asks) event.preventDefault()
  }

  return { draft, handlers: { onPointerDown, onClick, onKeyDown, onMouseDown } }
}

/** What of which card lies there. */
interface Place {
  readonly cardId: PlanCardId
  readonly track: Element
  readonly grip: Grip | null
  /** It is not timed, and is asked when. */
  readonly asks: boolean
  /** Its bar, or where it would be; not its name. */
  readonly isTime: boolean
}

function placeOf(target: EventTarget): Place | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-action], [data-grip]') : null
  const track = row?.querySelector('.pv-tl-track')
  if (!row || !part || !track) return null
  const { grip, ask } = part.dataset
  return {
    cardId: row.dataset.card as PlanCardId,
    track,
    grip: (grip as Grip | undefined) ?? null,
    asks: ask !== undefined,
    isTime: grip !== undefined || ask !== undefined,
  }
}
