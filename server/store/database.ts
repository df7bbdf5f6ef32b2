import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StartError } from '../start-error.ts'
import { migrations } from './migrations/index.ts'
import { openPostgres } from './postgres.ts'
import type { Schema } from './schema.ts'
import { openSqlite } from './sqlite.ts'

export type Database = Kysely<Schema>

type StoreSettings = { DATABASE_URL: string; DATA_DIR: string }

/**
 * Opens the store that the settings name and brings its tables up to date. Throws StartError when either cannot be done.
 * `taken` is called if another server takes the store over, which can happen after a break of PostgreSQL.
 */
export async function openDatabase(settings: StoreSettings, taken: () => void = () => undefined): Promise<Database> {
  const kind = settings.DATABASE_URL ? 'postgres' : 'sqlite'
  const dialect =
    kind === 'postgres'
      ? await openPostgres(settings.DATABASE_URL, taken)
      : await openSqlite(settings.DATA_DIR === ':memory:' ? ':memory:' : join(settings.DATA_DIR, 'planverksted.sqlite'))
  const database = new Kysely<Schema>({ dialect })
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations(kind) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    await database.destroy()
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The store could not be brought up to date (${reason}). It is unchanged.`, error)
  }
  return database
}

/** Asks the store for an answer; throws when it gives none. */
export async function pingDatabase(database: Database): Promise<void> {
  await sql`select 1`.execute(database)
}
