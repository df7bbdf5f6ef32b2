import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../server/store/database.ts'
import { isStoreFailure } from '../../../server/store/failure.ts'
import { type LateUpdates, lateUpdates } from '../../../server/store/late-updates.ts'
import { type UpdateLog, updateLog } from '../../../server/store/update-log.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { MemoryLog } from '../../fixtures/memory-log.ts'
import { type Postgres, startPostgres } from '../../fixtures/postgres.ts'
import { storeBoards } from '../../fixtures/stored-rows.ts'

const boardId = makeId('board', 'first')
const other = makeId('board', 'other')
const bytes = (...values: number[]) => Uint8Array.from(values)
const entry = (seq: number, id = boardId) => ({ boardId: id, seq, bytes: bytes(seq, 0, 255) })

/** What every update log must do. Each test begins with an empty log that knows `boardId` and `other`. */
function updateLogContract(make: () => Promise<UpdateLog>): void {
  let log: UpdateLog
  beforeEach(async () => {
    log = await make()
  })

  /** What is stored, as plain values: drivers give bytes in types of their own. */
  async function load(id = boardId) {
    const { snapshot, updates } = await log.load(id)
    const plain = ({ seq, bytes: stored }: { seq: number; bytes: Uint8Array }) => [seq, [...stored]]
    return { snapshot: snapshot && plain(snapshot), updates: updates.map(plain) }
  }

  test('[ST20] a board without updates loads as nothing', async () => {
    expect(await load()).toEqual({ snapshot: null, updates: [] })
  })

  test('[ST20] updates load in the order of their numbers, byte for byte, each board its own', async () => {
    await log.append([entry(2), entry(1), entry(1, other)])
    await log.append([entry(3)])
    expect((await load()).updates).toEqual([
      [1, [1, 0, 255]],
      [2, [2, 0, 255]],
      [3, [3, 0, 255]],
    ])
    expect((await load(other)).updates).toEqual([[1, [1, 0, 255]]])
  })

  test('[ST20] a large group is stored whole', async () => {
    const group = Array.from({ length: 2_000 }, (_, index) => entry(index + 1, index % 2 === 0 ? boardId : other))
    await log.append(group)
    expect((await load()).updates.length + (await load(other)).updates.length).toBe(2_000)
  })

  test('[ST21] the same append again is as one; another update under a number that is taken is refused', async () => {
    await log.append([entry(1), entry(2)])
    await log.append([entry(1), entry(2), entry(3)])
    expect((await load()).updates).toHaveLength(3)
    await expect(log.append([{ boardId, seq: 3, bytes: bytes(9) }])).rejects.toThrow('already stored')
  })

  test('[ST21] a group is stored whole or not at all', async () => {
    await log.append([entry(1)])
    await expect(log.append([entry(1, other), { boardId, seq: 1, bytes: bytes(9) }])).rejects.toThrow()
    expect((await load(other)).updates).toEqual([])
    expect((await load()).updates).toEqual([[1, [1, 0, 255]]])
  })

  test('[ST22] a snapshot replaces exactly the updates it covers, and the snapshot before it', async () => {
    await log.append([entry(1), entry(2), entry(3), entry(1, other)])
    await log.compact(boardId, 2, bytes(7, 7))
    expect(await load()).toEqual({ snapshot: [2, [7, 7]], updates: [[3, [3, 0, 255]]] })
    await log.append([entry(4)])
    await log.compact(boardId, 4, bytes(8, 8))
    expect(await load()).toEqual({ snapshot: [4, [8, 8]], updates: [] })
    await log.append([entry(5)])
    expect((await load()).updates).toEqual([[5, [5, 0, 255]]])
    expect((await load(other)).updates).toHaveLength(1)
  })

  test('[ST22] compacting twice, as after a lost answer, is as once', async () => {
    await log.append([entry(1), entry(2)])
    await log.compact(boardId, 1, bytes(7))
    await log.compact(boardId, 1, bytes(7))
    expect(await load()).toEqual({ snapshot: [1, [7]], updates: [[2, [2, 0, 255]]] })
  })
}

/** What a store of late updates must do. */
function lateUpdatesContract(make: () => Promise<Database>): void {
  let database: Database
  let late: LateUpdates
  beforeEach(async () => {
    database = await make()
    late = lateUpdates(database)
  })
  const update = (n: number) => ({ boardId, tableId: null, receivedAtMs: 0, bytes: bytes(n % 256, n >> 8) })
  const rows = () => database.selectFrom('late_updates').selectAll().execute()

  test('[ST23] late work is kept with its table and time, the same work once only', async () => {
    const tableId = makeId('table', 'one1')
    const work = { boardId, tableId, receivedAtMs: Date.UTC(2027, 10, 15), bytes: bytes(1, 2, 3) }
    expect(await late.keep(work)).toBe(true)
    expect(await late.keep(work)).toBe(true)
    const kept = await rows()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({ board_id: boardId, table_id: tableId, received_at: '2027-11-15T00:00:00.000Z' })
    expect([...(kept[0]?.bytes ?? [])]).toEqual([1, 2, 3])
  })

  test('[ST23] a board keeps a limited number of late updates, and says so when it is full', async () => {
    for (let n = 0; n < limits.lateUpdates; n++) expect(await late.keep(update(n))).toBe(true)
    expect(await late.keep(update(limits.lateUpdates))).toBe(false)
    expect(await late.keep({ ...update(0), boardId: other })).toBe(true)
  })
}

describe('the stand-in in memory', () => {
  updateLogContract(async () => new MemoryLog())
})

describe('the embedded store', () => {
  const folders: string[] = []
  const databases: Database[] = []
  afterAll(async () => {
    for (const database of databases) await database.destroy()
    for (const folder of folders) rmSync(folder, { recursive: true })
  })
  async function fresh(): Promise<Database> {
    const folder = mkdtempSync(join(tmpdir(), 'planverksted-log-'))
    const database = await openDatabase({ DATABASE_URL: '', DATA_DIR: folder })
    folders.push(folder)
    databases.push(database)
    await storeBoards(database, [boardId, other])
    return database
  }
  updateLogContract(async () => updateLog(await fresh()))
  lateUpdatesContract(fresh)

  test('[ST25] a commit is synced to the disk before it is answered', async () => {
    const database = await fresh()
    const [full] = (await sql<{ synchronous: number }>`pragma synchronous`.execute(database)).rows
    const [journal] = (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database)).rows
    expect([full?.synchronous, journal?.journal_mode]).toEqual([2, 'wal'])
  })

  test('[ST26] a full disk is reported as what it is, and the same append passes once there is room', async () => {
    const database = await fresh()
    const log = updateLog(database)
    const large = { boardId, seq: 1, bytes: new Uint8Array(100_000) }
    // SQLite takes it as: no larger than now.
    await sql`pragma max_page_count = 1`.execute(database)
    const failure: unknown = await log.append([large]).catch((thrown: unknown) => thrown)
    expect([String(failure), isStoreFailure(failure)]).toEqual(['Error: database or disk is full', true])
    await sql`pragma max_page_count = 1000000`.execute(database)
    await log.append([large])
    expect((await log.load(boardId)).updates).toHaveLength(1)
  })

  test('[ST24] updates of a board that is not in the store are refused', async () => {
    const log = updateLog(await fresh())
    await expect(log.append([entry(1, makeId('board', 'unknown'))])).rejects.toThrow()
  })
})

const postgres: Postgres | undefined = await startPostgres()

describe.skipIf(!postgres)('PostgreSQL', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase({ DATABASE_URL: postgres?.url ?? '', DATA_DIR: '' })
  })
  afterAll(async () => {
    await database.destroy()
    await postgres?.stop()
  })
  async function emptied(): Promise<Database> {
    await database.deleteFrom('strategies').execute()
    await storeBoards(database, [boardId, other])
    return database
  }
  updateLogContract(async () => updateLog(await emptied()))
  lateUpdatesContract(emptied)

  test('[ST24] updates of a board that is not in the store are refused', async () => {
    const log = updateLog(await emptied())
    await expect(log.append([entry(1, makeId('board', 'unknown'))])).rejects.toThrow()
  })
})
