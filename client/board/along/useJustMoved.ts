import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Column, findCard } from '../../../shared/board/arrange.ts'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { createMoving, later } from './moving.ts'

/** The card that somebody has just moved to another lane of this board, while what it took along is to be read; else null. */
export function useJustMoved(): CardId | null {
  const { columns } = useBoard()
  const [moving] = useState(() => createMoving(later))
  const before = useRef(columns)
  useEffect(() => {
    const [moved, ...others] = movedBetween(before.current, columns)
    before.current = columns
    // Many at once: a board that was restored, or a merge that was accepted.
    if (moved && others.length === 0) moving.moved(moved)
  }, [columns, moving])
  return useSyncExternalStore(moving.subscribe, moving.get)
}

/** The cards that lie in another lane than before; those that are new have not moved. */
export function movedBetween(before: readonly Column[], after: readonly Column[]): CardId[] {
  if (before === after) return []
  return after.flatMap(({ lane, cards }) =>
    cards.flatMap(({ id }) => {
      const lay = findCard(before, id)
      return lay && lay.lane !== (lane?.id ?? null) ? [id] : []
    }),
  )
}
