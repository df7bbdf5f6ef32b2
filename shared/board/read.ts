import type { Static, TSchema } from 'typebox'
import type * as Y from 'yjs'
import { recordMap } from './doc.ts'
import type { RecordType } from './record.ts'
import { conflictRecord } from './records/conflict.ts'
import { decisionRecord } from './records/decision.ts'
import { linkRecord } from './records/link.ts'
import { needRecord } from './records/need.ts'
import { placementRecord } from './records/placement.ts'
import { proposalRecord } from './records/proposal.ts'
import { remarkRecord } from './records/remark.ts'
import { statementRecord } from './records/statement.ts'
import { timingRecord } from './records/timing.ts'
import { isSound } from './sound.ts'
import type { BoardState } from './state.ts'

/** The last reading of each document, so that what did not change keeps its identity and need not be drawn again. */
const readings = new WeakMap<Y.Doc, BoardState>()

/**
 * The board as its document stands. Unsound records are set aside, never thrown on. Records, and whole maps, that did not
 * change since the last reading are the same objects as then.
 */
export function readBoard(doc: Y.Doc): BoardState {
  const last = readings.get(doc)
  const setAside: { map: string; key: string }[] = []
  const state: BoardState = {
    placements: readMap(doc, placementRecord, setAside, last?.placements),
    needs: readMap(doc, needRecord, setAside, last?.needs),
    decisions: readMap(doc, decisionRecord, setAside, last?.decisions),
    timings: readMap(doc, timingRecord, setAside, last?.timings),
    proposals: readMap(doc, proposalRecord, setAside, last?.proposals),
    conflicts: readMap(doc, conflictRecord, setAside, last?.conflicts),
    statements: readMap(doc, statementRecord, setAside, last?.statements),
    links: readMap(doc, linkRecord, setAside, last?.links),
    remarks: readMap(doc, remarkRecord, setAside, last?.remarks),
    setAside,
  }
  readings.set(doc, state)
  return state
}

/** The keys were found to be ids of the right kind by the record type's own `keyFits`. */
function readMap<S extends TSchema, Key extends string>(
  doc: Y.Doc,
  type: RecordType<S>,
  setAside: { map: string; key: string }[],
  last: ReadonlyMap<Key, Static<S>> | undefined,
): ReadonlyMap<Key, Static<S>> {
  const sound = new Map<Key, Static<S>>()
  let changed = last === undefined
  for (const [key, value] of recordMap(doc, type).entries()) {
    const before = last?.get(key as Key)
    // What was sound is sound: a record is never changed, another takes its place.
    if (before !== undefined && before === value) {
      sound.set(key as Key, before)
      continue
    }
    if (!isSound(type, key, value)) {
      setAside.push({ map: type.map, key })
      continue
    }
    sound.set(key as Key, value)
    changed = true
  }
  return last !== undefined && !changed && last.size === sound.size ? last : sound
}
