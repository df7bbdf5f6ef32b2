import { compareText } from '../../board/card.ts'
import { endsOf, type LinkKey } from '../../board/records/link.ts'
import { isId, type NodeId } from '../../ids.ts'
import type { ReadBoard } from '../read-boards.ts'
import type { TableBoard } from './table-boards.ts'
import type { UnitedLink } from './types.ts'

/**
 * The tables' causal pictures laid over each other: each link once, with what every table that drew it says of it. Where tables
 * disagree, both stand; nothing is averaged. Disputed ones come first, then those that most tables drew.
 */
export function uniteLinks(
  tables: readonly TableBoard[],
  plenary: ReadBoard,
  names: ReadonlyMap<string, string>,
): UnitedLink[] {
  const united = new Map<LinkKey, UnitedLink>()
  for (const { read, number } of tables) {
    const nodeOf = (id: NodeId) => ({
      id,
      name: (isId('statement', id) ? read.state.statements.get(id)?.text : names.get(id)) ?? '',
    })
    for (const [key, { effect }] of read.state.links) {
      const ends = endsOf(key)
      if (!ends) continue
      const before = united.get(key)
      const said = [...(before?.said ?? []), { number, effect }]
      united.set(key, {
        from: before?.from ?? nodeOf(ends.from),
        to: before?.to ?? nodeOf(ends.to),
        said,
        disputed: said.some((each) => each.effect > 0) && said.some((each) => each.effect < 0),
        inPlenary: plenary.state.links.has(key),
      })
    }
  }
  return [...united.entries()]
    .sort(
      ([a, x], [b, y]) => Number(y.disputed) - Number(x.disputed) || y.said.length - x.said.length || compareText(a, b),
    )
    .map(([, link]) => link)
}
