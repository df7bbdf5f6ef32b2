import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { restoreBoard } from '../../server/board/restore.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { updateLog } from '../../server/store/update-log.ts'
import { workshopRepository } from '../../server/store/workshop-repository.ts'
import { isReservedClient, schemaVersion } from '../../shared/board/doc.ts'
import { seedUpdate } from '../../shared/board/migrate.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { ControlState } from '../../shared/workshop/control.ts'

/** What a killed server left behind. */
export interface Stored {
  readonly boards: ReadonlyMap<BoardId, StoredBoard>
  readonly control: ControlState | undefined
  /** Why the store is not whole. */
  readonly faults: readonly string[]
}

export interface StoredBoard {
  readonly doc: Y.Doc
  /** The board with the late work that is kept beside it. */
  readonly withLate: Y.Doc
  readonly snapshotSeq: number
}

/** Reads the store as a new server would, from a copy: the next server must find exactly what the killed one left. */
export async function readStored(dataDir: string, workshopId: WorkshopId): Promise<Stored> {
  const copy = mkdtempSync(join(tmpdir(), 'planverksted-killed-'))
  cpSync(dataDir, copy, { recursive: true })
  try {
    return await readFrom({ DATA_DIR: copy, DATABASE_URL: '' }, workshopId)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Reads PostgreSQL between two servers; it frees the killed one's lock a moment after its death. */
export async function readFrom(settings: Parameters<typeof openDatabase>[0], workshopId: WorkshopId): Promise<Stored> {
  const database = await openDatabase(settings)
  try {
    const boards = new Map<BoardId, StoredBoard>()
    const faults = settings.DATABASE_URL ? [] : await integrityFaults(database)
    for (const { id } of await database
      .selectFrom('boards')
      .select('id')
      .where('workshop_id', '=', workshopId)
      .execute()) {
      const boardId = id as BoardId
      try {
        boards.set(boardId, await readStoredBoard(database, boardId, faults))
      } catch (error) {
        faults.push(`${boardId} cannot be restored: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return { boards, control: await workshopRepository(database).control(workshopId), faults }
  } finally {
    await database.destroy()
  }
}

async function integrityFaults(database: Database): Promise<string[]> {
  const { rows: said } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database)
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(database)
  return [
    ...said.map((row) => row.integrity_check).filter((word) => word !== 'ok'),
    ...orphans.map((row) => `row without its parent: ${JSON.stringify(row)}`),
  ]
}

async function readStoredBoard(database: Database, boardId: BoardId, faults: string[]): Promise<StoredBoard> {
  const { snapshot, updates } = await updateLog(database).load(boardId)
  const rows = await database.selectFrom('board_updates').select('seq').where('board_id', '=', boardId).execute()
  const snapshots = await database.selectFrom('board_snapshots').select('seq').where('board_id', '=', boardId).execute()
  if (rows.length !== updates.length) faults.push(`${boardId} has updates that its snapshot covers`)
  if (snapshots.length > 1) faults.push(`${boardId} has ${snapshots.length} snapshots`)
  const doc = restoreBoard({ snapshot, updates })
  const { setAside } = readBoard(doc)
  if (setAside.length > 0) faults.push(`${boardId} has unsound records: ${JSON.stringify(setAside)}`)
  if (snapshot || updates.length > 0) faults.push(...seedFaults(boardId, doc, updates, snapshot !== null))
  const late = await database.selectFrom('late_updates').select('bytes').where('board_id', '=', boardId).execute()
  const withLate = new Y.Doc()
  for (const bytes of [Y.encodeStateAsUpdate(doc), ...late.map((row) => row.bytes)]) Y.applyUpdate(withLate, bytes)
  return { doc, withLate, snapshotSeq: snapshot?.seq ?? 0 }
}

/** A board that has anything has its seed, once: in the snapshot, or in one update of the log. */
function seedFaults(
  boardId: BoardId,
  doc: Y.Doc,
  updates: readonly { bytes: Uint8Array }[],
  hasSnapshot: boolean,
): string[] {
  const seeds = updates.filter(({ bytes }) =>
    Y.decodeUpdate(bytes).structs.some(({ id }) => isReservedClient(id.client)),
  )
  const seeded = new Y.Doc()
  Y.applyUpdate(seeded, seedUpdate())
  const reserved = (of: Y.Doc) => JSON.stringify([...Y.snapshot(of).sv].filter(([client]) => isReservedClient(client)))
  return [
    ...(schemaVersion(doc) === 0 ? [`${boardId} has no seed`] : []),
    ...(seeds.length !== (hasSnapshot ? 0 : 1) ? [`${boardId} has its seed ${seeds.length} times in the log`] : []),
    ...(reserved(doc) !== reserved(seeded) ? [`${boardId} was seeded more than once`] : []),
  ]
}
