import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { openPostgres } from './postgres.ts'
import type { Schema } from './schema.ts'
import { openSqlite } from './sqlite.ts'

export type Database = Kysely<Schema>

/** Opens the store that the settings name and brings its tables up to date. Throws when either cannot be done. */
export async function openDatabase(settings: { DATABASE_URL: string; DATA_DIR: string }): Promise<Database> {
  const dialect = settings.DATABASE_URL
    ? openPostgres(settings.DATABASE_URL)
    : openSqlite(settings.DATA_DIR === ':memory:' ? ':memory:' : join(settings.DATA_DIR, 'planverksted.sqlite'))
  const database = new Kysely<Schema>({ dialect })
  const kind = settings.DATABASE_URL ? 'postgres' : 'sqlite'
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations(kind) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    await database.destroy()
    throw new Error('The store could not be brought up to date', { cause: error })
  }
  return database
}

/** Asks the store for an answer; throws when it gives none. */
export async function pingDatabase(database: Database): Promise<void> {
  await sql`select 1`.execute(database)
}
