import type { ReactNode } from 'react'
import type { BoardVerb } from '../../../shared/board/verbs.ts'

/** A part of a card's sheet, and what it is for; null: to be read. */
export interface SheetPart {
  readonly key: string
  readonly verb: BoardVerb | null
  readonly section: ReactNode
}

/** What the phase opens, then what is to be read, and last what is closed. Each keeps its place among its own. */
export function phaseFirst<P extends Pick<SheetPart, 'verb'>>(
  parts: readonly P[],
  may: (verb: BoardVerb) => boolean,
): P[] {
  const placeOf = ({ verb }: P) => {
    if (verb === null) return 1
    return may(verb) ? 0 : 2
  }
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b))
}
