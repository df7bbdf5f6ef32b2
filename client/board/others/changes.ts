import { Equal } from 'typebox/value'
import type { Conflict, ConflictParty } from '../../../shared/board/records/conflict.ts'
import { endsOf } from '../../../shared/board/records/link.ts'
import { readNeedKey } from '../../../shared/board/records/need.ts'
import type { Timing } from '../../../shared/board/records/timing.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { type CardId, isId, type LaneId, type NodeId } from '../../../shared/ids.ts'
import type { Decision } from '../../../shared/planning/decision.ts'

/** One thing that others did on the board. */
export type Change =
  | { kind: 'placed'; cardId: CardId; lane: LaneId | null }
  | { kind: 'screened'; cardId: CardId }
  | { kind: 'decided'; cardId: CardId; decision: Decision | null }
  | { kind: 'timed'; cardId: CardId; timing: Timing | null }
  | { kind: 'proposed'; cardId: CardId; name: string }
  | { kind: 'withdrawn'; cardId: CardId; name: string }
  | { kind: 'flagged' | 'handled'; parties: readonly ConflictParty[] }
  | { kind: 'unflagged' }
  | { kind: 'stated' | 'unstated'; text: string }
  | { kind: 'linked' | 'unaffected'; from: NodeId; to: NodeId }
  | { kind: 'remarked' }

/** What is different between two readings of a board, as far as it is worth telling. */
export function changesBetween(before: BoardState, after: BoardState): Change[] {
  const changes: Change[] = []
  const isThere = (id: CardId) => !isId('proposal', id) || after.proposals.has(id)
  eachDifference(before.proposals, after.proposals, (id, was, is) => {
    if (is && !was) changes.push({ kind: 'proposed', cardId: id, name: is.name })
    if (was && !is) changes.push({ kind: 'withdrawn', cardId: id, name: was.name })
  })
  eachDifference(before.placements, after.placements, (cardId, _was, is) => {
    if (isThere(cardId)) changes.push({ kind: 'placed', cardId, lane: is?.lane ?? null })
  })
  const screened = new Set<CardId>()
  eachDifference(before.needs, after.needs, (key) => {
    const cardId = readNeedKey(key)?.cardId
    if (cardId && isThere(cardId)) screened.add(cardId)
  })
  for (const cardId of screened) changes.push({ kind: 'screened', cardId })
  eachDifference(before.decisions, after.decisions, (cardId, was, is) => {
    // A reason written afterwards is not a new decision.
    if (isThere(cardId) && was?.decision !== is?.decision)
      changes.push({ kind: 'decided', cardId, decision: is?.decision ?? null })
  })
  eachDifference(before.timings, after.timings, (cardId, _was, is) => {
    if (isThere(cardId)) changes.push({ kind: 'timed', cardId, timing: is ?? null })
  })
  eachDifference(before.conflicts, after.conflicts, (_id, was, is) => {
    if (!is) changes.push({ kind: 'unflagged' })
    else if (!was) changes.push({ kind: 'flagged', parties: is.parties })
    else if (!sameHandling(was, is)) changes.push({ kind: 'handled', parties: is.parties })
  })
  eachDifference(before.statements, after.statements, (_id, was, is) => {
    if (is && !was) changes.push({ kind: 'stated', text: is.text })
    if (was && !is) changes.push({ kind: 'unstated', text: was.text })
  })
  eachDifference(before.links, after.links, (key, was, is) => {
    const ends = endsOf(key)
    if (ends && is && is.effect !== was?.effect)
      changes.push({ kind: is.effect === 0 ? 'unaffected' : 'linked', ...ends })
  })
  eachDifference(before.remarks, after.remarks, (_id, was, is) => {
    if (is && !was) changes.push({ kind: 'remarked' })
  })
  return changes
}

/** Whether the same was made of a conflict, however it is worded. */
export function sameHandling(a: Conflict, b: Conflict): boolean {
  return a.status === b.status && a.affected === b.affected && Equal(a.handling, b.handling)
}

function eachDifference<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  tell: (key: K, was: V | undefined, is: V | undefined) => void,
): void {
  if (before === after) return
  for (const [key, is] of after) if (before.get(key) !== is) tell(key, before.get(key), is)
  for (const [key, was] of before) if (!after.has(key)) tell(key, was, undefined)
}
