import { Equal } from 'typebox/value'
import type * as Y from 'yjs'
import { recordMap } from '../../shared/board/doc.ts'
import type { LateFit } from '../../shared/board/late-change.ts'
import { decisionRecord } from '../../shared/board/records/decision.ts'
import { needRecord, readNeedKey } from '../../shared/board/records/need.ts'
import { type Placement, placementRecord } from '../../shared/board/records/placement.ts'
import { proposalRecord } from '../../shared/board/records/proposal.ts'
import { timingRecord } from '../../shared/board/records/timing.ts'
import { drop, put } from '../../shared/board/write-record.ts'
import { type CardId, isId, type LaneId, type TableId } from '../../shared/ids.ts'
import type { LateRecord } from './late-records.ts'

/** What late work is judged by: the board and the set-up as they stand, and whose work it is. */
export interface LateStanding {
  readonly doc: Y.Doc
  readonly lanes: ReadonlySet<LaneId>
  readonly planIds: ReadonlySet<CardId>
  readonly tableId: TableId | null
}

/** A late record as it would be written, and whether it can be. */
export interface JudgedLate extends LateRecord {
  readonly fit: LateFit
}

/** Judges what one late update did, by the board as it stands. */
export function judgeLate(records: readonly LateRecord[], standing: LateStanding): JudgedLate[] {
  const proposed = new Set(
    records.flatMap(({ type, key, value, isNew }) => (type === proposalRecord && value && isNew ? [key] : [])),
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

const ofCards = new Set<unknown>([placementRecord, needRecord, decisionRecord, timingRecord])

/** The card that a record of one is about: its key, but for answers, of which a card has several. */
export function cardOf(type: LateRecord['type'], key: string): string {
  return (type === needRecord && readNeedKey(key)?.cardId) || key
}

function fitOf(
  { type, key, value, isNew }: LateRecord,
  proposed: ReadonlySet<string>,
  { doc, lanes, planIds, tableId }: LateStanding,
): LateFit {
  const is = recordMap(doc, type).get(key)
  if (Equal(is, value)) return 'stands'
  if (ofCards.has(type)) {
    const cardId = cardOf(type, key)
    const isThere = isId('proposal', cardId)
      ? proposed.has(cardId) || recordMap(doc, proposalRecord).has(cardId)
      : planIds.has(cardId as CardId)
    if (value && !isThere) return 'gone'
    return type === placementRecord && value && !lanes.has((value as Placement).lane) ? 'laneGone' : 'open'
  }
  if (value) return is === undefined && !isNew ? 'gone' : 'open'
  return tableId === null || raiserOf(is) === tableId ? 'open' : 'notTheirs'
}
