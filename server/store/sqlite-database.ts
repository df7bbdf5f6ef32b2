import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** Milliseconds to wait for a server that is just stopping. */
const lockWaitMs = 2_000

export interface SqliteQuery {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export interface SqliteAnswer {
  readonly rows: unknown[]
  /** Rows that were changed; undefined for a query that only reads. */
  readonly changes?: number | bigint
}

/** The embedded database in the thread that opens it: every query, and every wait for the disk, holds that thread up. */
export interface SqliteDatabase {
  query(query: SqliteQuery): SqliteAnswer
  close(): void
}

/**
 * Opens the embedded store. WAL with FULL syncs each commit to disk, so what was acknowledged survives a killed process and a
 * lost power supply; EXCLUSIVE refuses a second process instead of letting two servers write one file. Throws SQLite's error.
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  database.exec(
    'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;',
  )
  // The lock is taken by the first write; taking it now makes a second process fail at its start, not in a workshop.
  database.exec('BEGIN IMMEDIATE; COMMIT;')
  return {
    query({ sql, parameters }) {
      // On a full disk SQLite has rolled back by itself. A second time would throw, and hide why.
      if (sql === 'rollback' && !database.isTransaction) return { rows: [], changes: 0 }
      const statement = database.prepare(sql)
      const values = parameters as SQLInputValue[]
      if (statement.columns().length > 0) return { rows: statement.all(...values) }
      return { rows: [], changes: statement.run(...values).changes }
    },
    close: () => database.close(),
  }
}
