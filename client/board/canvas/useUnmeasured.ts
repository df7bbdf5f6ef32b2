import { useEffect, useRef, useState } from 'react'
import { cardName } from '../../../shared/board/card.ts'
import { needResultsOf } from '../../../shared/board/needs-by-card.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId } from '../../../shared/ids.ts'
import { whenIdle } from '../../ui/when-idle.ts'
import { metrics } from './layout.ts'
import type { CanvasScene } from './useScene.ts'

/** So many cards are measured at a time: few enough that a finger notices nothing. */
const atOnce = 4
const none: ReadonlySet<CardId> = new Set()

/**
 * A few cards out of sight whose height is not known as they look now, to be drawn and measured; then the next ones, while
 * nothing else is to be done. So a lane is as long as its cards are, and nothing jumps when one scrolls to them.
 */
export function useUnmeasured(
  { lanes, layout, measures, shown }: CanvasScene,
  state: BoardState,
  paused: boolean,
): ReadonlySet<CardId> {
  const { hidden } = measures
  const [batch, setBatch] = useState(none)
  const measured = useRef(new Map<CardId, string>())
  useEffect(() => {
    if (paused) return
    return whenIdle(() => {
      const all = lanes.filter(({ key }) => shown.includes(key)).flatMap((lane) => lane.cards)
      const cards = all.filter(({ id }) => !hidden.has(id))
      const needs = needResultsOf(state.needs)
      const unmeasured = cards.filter((card) => {
        const box = layout.cards.get(card.id)
        const look = `${box?.width} ${cardName(card)} ${state.decisions.get(card.id)?.decision} ${needs.get(card.id)}`
        const isDrawn = (box !== undefined && box.away <= metrics.drawnBeyond) || batch.has(card.id)
        // What is drawn by now is measured by the browser itself.
        if (isDrawn) measured.current.set(card.id, look)
        return !isDrawn && measured.current.get(card.id) !== look
      })
      setBatch(unmeasured.length > 0 ? new Set(unmeasured.slice(0, atOnce).map(({ id }) => id)) : none)
    })
  }, [lanes, layout, shown, hidden, state.decisions, state.needs, paused, batch])
  return batch
}
