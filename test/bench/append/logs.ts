import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '../../../server/store/database.ts'
import { updateLog } from '../../../server/store/update-log.ts'
import { makeId } from '../../../shared/ids.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { storeBoards } from '../../fixtures/stored-rows.ts'

/** A log to append to: a group of updates at a time, numbered from `seq` on. */
export interface Log {
  append(seq: number, updates: readonly Uint8Array[]): Promise<void> | void
  close(): Promise<void> | void
}

const boardId = makeId('board', 'bench')

/** Logs of the same disk: ours as the server uses it, and what it may be measured by. undefined where a program is missing. */
export const logs = {
  /** In its thread, through the same layers, a commit synced before it is answered. */
  planverksted: async (folder: string) => durable({ DATA_DIR: folder, DATABASE_URL: '' }),
  /** The same tables' worth of SQLite in the calling thread, which waits for the disk. */
  'node:sqlite in process': (folder: string) => rawSqlite(join(folder, 'raw.sqlite')),
  'PostgreSQL 15': postgres,
  /** The floor: bytes at the end of a file, and what the disk asks for keeping them. */
  'file, synced': (folder: string) => plainFile(join(folder, 'synced'), true),
  'file, not synced': (folder: string) => plainFile(join(folder, 'loose'), false),
} satisfies Record<string, (folder: string) => Log | Promise<Log | undefined>>
export type LogName = keyof typeof logs

/** Does a task with a folder that is removed afterwards. */
export async function inFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-append-'))
  try {
    return await task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function durable(settings: Parameters<typeof openDatabase>[0]): Promise<Log> {
  const database = await openDatabase(settings)
  await storeBoards(database, [boardId])
  const log = updateLog(database)
  return {
    append: (seq, updates) => log.append(updates.map((bytes, index) => ({ boardId, seq: seq + index, bytes }))),
    close: () => database.destroy(),
  }
}

async function postgres(): Promise<Log | undefined> {
  const server = await startPostgres({ fsync: true })
  if (!server) return undefined
  const log = await durable({ DATA_DIR: '', DATABASE_URL: server.url })
  return {
    append: log.append,
    async close() {
      await log.close()
      await server.stop()
    },
  }
}

function rawSqlite(file: string): Log {
  const database = new DatabaseSync(file)
  database.exec('pragma locking_mode=exclusive; pragma journal_mode=wal; pragma synchronous=full')
  database.exec('create table updates (board text, seq integer, bytes blob, primary key (board, seq)) without rowid')
  const insert = database.prepare('insert into updates values (?, ?, ?)')
  return {
    append(seq, updates) {
      database.exec('begin')
      for (const [index, bytes] of updates.entries()) insert.run(boardId, seq + index, bytes)
      database.exec('commit')
    },
    close: () => database.close(),
  }
}

function plainFile(file: string, synced: boolean): Log {
  const descriptor = openSync(file, 'a')
  return {
    append(_seq, updates) {
      writeSync(descriptor, Buffer.concat(updates))
      if (synced) fdatasyncSync(descriptor)
    },
    close: () => closeSync(descriptor),
  }
}
