import type { BoardId } from '../../shared/ids.ts'
import type { Database } from './database.ts'
import { rowParts } from './row-parts.ts'

/** One Yjs update of a board. `seq` counts up by one per board and is given by the board's room. */
export interface LogEntry {
  readonly boardId: BoardId
  readonly seq: number
  readonly bytes: Uint8Array
}

/** A part of a stored board: an update, or the whole document after it. */
export interface StoredPart {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** What is stored of a board: the newest snapshot and every update after it, in order. */
export interface StoredBoard {
  readonly snapshot: StoredPart | null
  readonly updates: readonly StoredPart[]
}

/** The append-only log of all boards. What `append` has resolved for is on disk. */
export interface UpdateLog {
  /**
   * Stores a group of updates, of any boards, in one transaction: all or none. An entry that is already there is left as
   * it is, so that an append whose answer was lost can be tried again; another update under its number is refused.
   */
  append(entries: readonly LogEntry[]): Promise<void>
  load(boardId: BoardId): Promise<StoredBoard>
  /** Stores the whole document after update `seq`, then removes exactly the updates and snapshots that it covers. */
  compact(boardId: BoardId, seq: number, snapshot: Uint8Array): Promise<void>
}

/** The update log in the database. */
export function updateLog(database: Database): UpdateLog {
  return {
    async append(entries) {
      await database.transaction().execute(async (transaction) => {
        for (const part of rowParts(entries)) await appendSome(transaction, part)
      })
    },

    async load(boardId) {
      // Updates before the snapshot: a compaction in between then leaves some too many, never a gap.
      const updates = await database
        .selectFrom('board_updates')
        .select(['seq', 'bytes'])
        .where('board_id', '=', boardId)
        .orderBy('seq')
        .execute()
      const snapshot = await database
        .selectFrom('board_snapshots')
        .select(['seq', 'bytes'])
        .where('board_id', '=', boardId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return { snapshot: snapshot ?? null, updates: updates.filter(({ seq }) => seq > (snapshot?.seq ?? 0)) }
    },

    async compact(boardId, seq, snapshot) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('board_snapshots')
          .values({ board_id: boardId, seq, bytes: snapshot })
          .onConflict((conflict) => conflict.columns(['board_id', 'seq']).doUpdateSet({ bytes: snapshot }))
          .execute()
        await transaction.deleteFrom('board_updates').where('board_id', '=', boardId).where('seq', '<=', seq).execute()
        await transaction.deleteFrom('board_snapshots').where('board_id', '=', boardId).where('seq', '<', seq).execute()
      })
    },
  }
}

async function appendSome(transaction: Database, entries: readonly LogEntry[]): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('board_updates')
    .values(entries.map(({ boardId, seq, bytes }) => ({ board_id: boardId, seq, bytes })))
    .onConflict((conflict) => conflict.columns(['board_id', 'seq']).doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) === entries.length) return
  for (const { boardId, seq, bytes } of entries) {
    const stored = await transaction
      .selectFrom('board_updates')
      .select('bytes')
      .where('board_id', '=', boardId)
      .where('seq', '=', seq)
      .executeTakeFirst()
    if (!stored || Buffer.compare(stored.bytes, bytes) !== 0) {
      throw new Error(
        `Update ${seq} of board ${boardId} is already stored with other bytes: does another server write it?`,
      )
    }
  }
}
