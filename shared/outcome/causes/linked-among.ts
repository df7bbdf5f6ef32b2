import { endsOf } from '../../board/records/link.ts'
import type { BoardState } from '../../board/state.ts'
import type { NodeId } from '../../ids.ts'

/** The nodes that links with an effect tie together, of those that are there: the catalogue is larger than any picture. */
export function linkedAmong(
  known: Iterable<NodeId>,
  { links, statements }: Pick<BoardState, 'links' | 'statements'>,
): NodeId[] {
  const there = new Set<NodeId>([...known, ...statements.keys()])
  const linked = new Set<NodeId>()
  for (const [key, { effect }] of links) {
    const ends = endsOf(key)
    if (ends === null || effect === 0 || !there.has(ends.from) || !there.has(ends.to)) continue
    linked.add(ends.from).add(ends.to)
  }
  return [...linked]
}
