import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { PlanCardId } from '../../../shared/ids.ts'
import type { Span } from '../../../shared/planning/half-years.ts'
import { useHolder } from '../../shell/page-renewal.ts'
import { useHand } from '../../ui/in-hand.ts'
import { useLatest } from '../../ui/useLatest.ts'
import { trackPointer } from '../canvas/track-pointer.ts'
import type { BoardSession } from '../session/board-session.ts'
import { isSameSpan } from './axis.ts'

/** A card whose time is on its way to another, and not yet the board's. */
export interface Draft {
  readonly cardId: PlanCardId
  readonly span: Span
}

interface Ports {
  readonly session: BoardSession
  /** false ends a drag under way: the phase was closed, or the card is gone. */
  readonly may: (cardId: PlanCardId) => boolean
  readonly onDrop: (cardId: PlanCardId, span: Span) => void
}

/**
 * One drag at a time on the timeline. What is dragged is seen here only, others see that the card is held; letting go is one
 * edit. `spanAt` tells the time at a finger's place.
 */
export function useTimelineDrag({ session, may, onDrop }: Ports) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useLatest({ may, onDrop })
  const cancel = useRef<(() => void) | null>(null)
  const dragged = useRef(false)
  const hold = useHolder('draft')
  const hand = useHand()
  useEffect(() => () => cancel.current?.(), [])
  useEffect(() => {
    if (draft && !may(draft.cardId)) cancel.current?.()
  }, [draft, may])

  function begin(down: PointerEvent, cardId: PlanCardId, spanAt: (clientX: number) => Span): void {
    if (cancel.current) return
    dragged.current = false
    const held = (on: boolean) => {
      hold(on)
      hand(on)
      session.drag(on ? { cardId, over: null, at: null } : null)
    }
    const end = () => {
      cancel.current = null
      setDraft(null)
      if (dragged.current) held(false)
    }
    let span = spanAt(down.clientX)
    cancel.current = trackPointer(
      down.nativeEvent,
      {
        onStart() {
          dragged.current = true
          held(true)
        },
        onFrame({ x }) {
          span = spanAt(x)
          setDraft((before) => (before && isSameSpan(before.span, span) ? before : { cardId, span }))
        },
        onEnd(moved) {
          if (moved && latest.current.may(cardId)) latest.current.onDrop(cardId, span)
          end()
        },
        onCancel: end,
      },
      'sideways',
    )
  }

  /** Whether this click is the end of a drag, and means nothing. One from a keyboard or a screen reader (detail 0) always does. */
  const endsDrag = (detail: number) => dragged.current && detail > 0
  return { draft, begin, endsDrag }
}
