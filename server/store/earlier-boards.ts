import type { PlainBoard } from '../../shared/board/plain-board.ts'
import type { BoardId, EarlierId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { EarlierBoard, EarlierSummary } from '../../shared/protocol/rest/boards.ts'
import type { Database } from './database.ts'

/** A board as it stood, with whose it is. */
export interface EarlierRecord extends EarlierBoard {
  readonly boardId: BoardId
}

/** Boards as they stood at earlier moments. They go with their workshop. */
export interface EarlierBoards {
  keep(record: EarlierRecord): Promise<void>
  /** Newest first, at most `limits.earlierBoards`. */
  list(boardId: BoardId): Promise<EarlierSummary[]>
  read(boardId: BoardId, id: EarlierId): Promise<EarlierBoard | undefined>
}

/** Earlier boards in the database. */
export function earlierBoards(database: Database): EarlierBoards {
  const ofBoard = (boardId: BoardId) => database.selectFrom('earlier_boards').where('board_id', '=', boardId)
  return {
    keep: (record) => insertEarlier(database, [record]),
    async list(boardId) {
      const query = ofBoard(boardId).select(['id', 'control_version', 'phase', 'why', 'kept_at'])
      const rows = await query.orderBy('kept_at', 'desc').orderBy('control_version', 'desc').execute()
      return rows.map(summaryOf)
    },
    async read(boardId, id) {
      const row = await ofBoard(boardId).selectAll().where('id', '=', id).executeTakeFirst()
      return row && { ...summaryOf(row), board: JSON.parse(row.board_json) as PlainBoard }
    },
  }
}

/** Stores boards as they stand, within whatever transaction they belong to. Where a board has as many as are kept, the oldest goes. */
export async function insertEarlier(database: Database, records: readonly EarlierRecord[]): Promise<void> {
  for (const { id, boardId, controlVersion, phase, why, keptAt, board } of records) {
    const board_json = JSON.stringify(board)
    await database
      .insertInto('earlier_boards')
      .values({ id, board_id: boardId, control_version: controlVersion, phase, why, kept_at: keptAt, board_json })
      .execute()
    await deleteOldest(database, boardId)
  }
}

async function deleteOldest(database: Database, boardId: BoardId): Promise<void> {
  const ofBoard = database.selectFrom('earlier_boards').select('id').where('board_id', '=', boardId)
  const newest = ofBoard.orderBy('kept_at', 'desc').orderBy('control_version', 'desc').limit(limits.earlierBoards)
  await database.deleteFrom('earlier_boards').where('board_id', '=', boardId).where('id', 'not in', newest).execute()
}

interface SummaryRow {
  id: string
  control_version: number
  phase: string | null
  why: string
  kept_at: string
}

function summaryOf({ id, control_version, phase, why, kept_at }: SummaryRow): EarlierSummary {
  return {
    id: id as EarlierId,
    controlVersion: control_version,
    phase,
    why: why as EarlierSummary['why'],
    keptAt: kept_at,
  }
}
