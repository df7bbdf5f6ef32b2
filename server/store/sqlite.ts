import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { StartError } from '../start-error.ts'
import { openSqliteDatabase, type SqliteAnswer, type SqliteQuery } from './sqlite-database.ts'
import { openSqliteThread } from './sqlite-thread.ts'

/** One connection to the embedded database. */
interface Sqlite {
  query(query: SqliteQuery): SqliteAnswer | Promise<SqliteAnswer>
  close(): void | Promise<void>
}

/**
 * The embedded store as Kysely's dialect. A file is opened in a thread of its own, since SQLite holds its thread up while it
 * syncs; in memory there is no disk to wait for. Throws StartError when it cannot be opened.
 */
export async function openSqlite(file: string): Promise<Dialect> {
  const sqlite = await open(file)
  return {
    createDriver: () => driverOf(sqlite),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  }
}

async function open(file: string): Promise<Sqlite> {
  try {
    return file === ':memory:' ? openSqliteDatabase(file) : await openSqliteThread(file)
  } catch (error) {
    throw new StartError(whyNot(file, error), error)
  }
}

function driverOf(sqlite: Sqlite): Driver {
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      const { rows, changes } = await sqlite.query({ sql, parameters })
      return { rows: rows as never[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) }
    },
    streamQuery() {
      throw new Error('The embedded store answers whole')
    },
  }
  const say = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: () => say('begin'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    releaseConnection: async () => undefined,
    destroy: async () => sqlite.close(),
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
