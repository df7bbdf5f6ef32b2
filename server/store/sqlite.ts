import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { StartError } from '../start-error.ts'

/** Milliseconds to wait for a server that is just stopping. */
const lockWaitMs = 2_000

/**
 * The embedded store. WAL with FULL syncs each commit to disk, so what was acknowledged survives a killed process and a
 * lost power supply; EXCLUSIVE refuses a second process instead of letting two servers write one file.
 */
export function openSqlite(file: string): SqliteDialect {
  const database = open(file)
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql)
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
          run: (parameters) => {
            // On a full disk SQLite has rolled back by itself. A second time would throw, and hide why.
            if (sql === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 }
            return statement.run(...(parameters as SQLInputValue[]))
          },
          iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
        }
      },
    },
  })
}

function open(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const database = new DatabaseSync(file, { timeout: lockWaitMs })
    database.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;',
    )
    // The lock is taken by the first write; taking it now makes a second process fail at its start, not in a workshop.
    database.exec('BEGIN IMMEDIATE; COMMIT;')
    return database
  } catch (error) {
    throw new StartError(whyNot(file, error), error)
  }
}

function whyNot(file: string, error: unknown): string {
  const { code, errcode } = error as { code?: string; errcode?: number }
  switch (code === 'ERR_SQLITE_ERROR' ? (errcode ?? 0) & 0xff : 0) {
    case 5:
      return `The store ${file} is in use by another Planverksted. Stop that one first, or set DATA_DIR to another folder.`
    case 26:
      return `The file ${file} is not a store of Planverksted. Move it away, or set DATA_DIR to another folder.`
    default: {
      const reason = error instanceof Error ? error.message : String(error)
      return `The store ${file} cannot be written (${reason}). Set DATA_DIR to a folder this program may write in.`
    }
  }
}
