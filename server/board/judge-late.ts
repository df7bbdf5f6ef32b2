import { Equal } from 'typebox/value'
import type * as Y from 'yjs'
import { recordMap } from '../../shared/board/doc.ts'
import type { LateFit } from '../../shared/board/late-change.ts'
import { decisionRecord } from '../../shared/board/records/decision.ts'
import { endsOf, linkRecord } from '../../shared/board/records/link.ts'
import { needRecord, readNeedKey } from '../../shared/board/records/need.ts'
import { type Placement, placementRecord } from '../../shared/board/records/placement.ts'
import { proposalRecord } from '../../shared/board/records/proposal.ts'
import { statementRecord } from '../../shared/board/records/statement.ts'
import { timingRecord } from '../../shared/board/records/timing.ts'
import { drop, put } from '../../shared/board/write-record.ts'
import { type CardId, isCardId, isId, type LaneId, type TableId } from '../../shared/ids.ts'
import type { LateRecord } from './late-records.ts'

/** What late work is judged by: the board and the set-up as they stand, and whose work it is. */
export interface LateStanding {
  readonly doc: Y.Doc
  readonly lanes: ReadonlySet<LaneId>
  /** The plans and goals that lie on the boards. */
  readonly laidOut: ReadonlySet<CardId>
  readonly tableId: TableId | null
}

/** A late record as it would be written, and whether it can be. */
export interface JudgedLate extends LateRecord {
  readonly fit: LateFit
}

/** Judges what one late update did, by the board as it stands. */
export function judgeLate(records: readonly LateRecord[], standing: LateStanding): JudgedLate[] {
  const proposed = new Set(
    records.flatMap(({ type, key, value, isNew }) => (isRaised(type) && value && isNew ? [key] : [])),
  )
  return records.map((record) => {
    const owned = inOwnName(record, standing)
    return { ...owned, fit: fitOf(owned, proposed, standing) }
  })
}

/** Writes what can be done of late work. */
export function writeLate(doc: Y.Doc, judged: readonly JudgedLate[]): void {
  for (const { type, key, value, fit } of judged) {
    if (fit !== 'open') continue
    if (value === undefined) drop(doc, type, key)
    else put(doc, type, key, value)
  }
}

/** Bytes were kept unread: whoever they say raised a record, it was this table, or whoever the board says. */
function inOwnName(record: LateRecord, { doc, tableId }: LateStanding): LateRecord {
  if (!record.value || !('raisedBy' in record.value)) return record
  const is = recordMap(doc, record.type).get(record.key)
  return { ...record, value: { ...record.value, raisedBy: is === undefined ? tableId : raiserOf(is) } }
}

function raiserOf(record: unknown): TableId | null {
  return (record as { raisedBy: TableId | null }).raisedBy
}

const aboutOthers = new Set<unknown>([placementRecord, needRecord, decisionRecord, timingRecord, linkRecord])

/** Proposals and statements: what a table puts on a board, and other records may be about. */
export function isRaised(type: LateRecord['type']): boolean {
  return [proposalRecord, statementRecord].some((each) => each.map === type.map)
}

/** What a record is about, which must be there for it: a link's ends; a card, of which there are several answers; its key. */
export function aboutOf(type: LateRecord['type'], key: string): readonly string[] {
  const ends = type === linkRecord ? endsOf(key) : null
  if (ends) return [ends.from, ends.to]
  return [(type === needRecord && readNeedKey(key)?.cardId) || key]
}

function fitOf(
  { type, key, value, isNew }: LateRecord,
  proposed: ReadonlySet<string>,
  { doc, lanes, laidOut, tableId }: LateStanding,
): LateFit {
  const is = recordMap(doc, type).get(key)
  if (Equal(is, value)) return 'stands'
  if (aboutOthers.has(type)) {
    const isThere = (id: string) => {
      if (isId('proposal', id)) return proposed.has(id) || recordMap(doc, proposalRecord).has(id)
      if (isId('statement', id)) return proposed.has(id) || recordMap(doc, statementRecord).has(id)
      // A goal can be linked that does not lie on the boards.
      if (type === linkRecord && isId('goal', id)) return true
      return !isCardId(id) || laidOut.has(id)
    }
    if (value && !aboutOf(type, key).every(isThere)) return 'gone'
    return type === placementRecord && value && !lanes.has((value as Placement).lane) ? 'laneGone' : 'open'
  }
  if (value) return is === undefined && !isNew ? 'gone' : 'open'
  return tableId === null || raiserOf(is) === tableId ? 'open' : 'notTheirs'
}
