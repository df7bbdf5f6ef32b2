import * as Y from 'yjs'
import type { Database } from '../../../server/store/database.ts'
import { updateLog } from '../../../server/store/update-log.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import type { BoardId } from '../../../shared/ids.ts'

/** Puts edits into a board's log, as its devices would have, before any room has the board loaded. */
export async function writeBoard(database: Database, boardId: BoardId, edit: (doc: Y.Doc) => void): Promise<void> {
  const log = updateLog(database)
  const stored = await log.load(boardId)
  if (stored.snapshot || stored.updates.length > 0) throw new Error(`The board ${boardId} is written already`)
  const doc = openBoard()
  edit(doc)
  await log.append([{ boardId, seq: 1, bytes: Y.encodeStateAsUpdate(doc) }])
}
