import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { takeLock } from './postgres-lock.ts'

/** PostgreSQL, for installations that already run one. Counts come back as numbers, as from the embedded store. */
export async function openPostgres(url: string, taken: () => void): Promise<PostgresDialect> {
  const lock = await takeLock(url, taken).catch((error: unknown) => {
    throw error instanceof StartError ? error : unreachable(url, error)
  })
  const getTypeParser = ((oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } })
  // Idle connections break when the database restarts; the pool makes new ones, and a query that needed it fails by itself.
  pool.on('error', () => undefined)
  return new PostgresDialect({
    pool: {
      options: pool.options,
      connect: () => pool.connect(),
      end: async () => {
        await pool.end()
        await lock.release()
      },
    },
  })
}

/** Without the password, which stands in the address. */
function unreachable(url: string, error: unknown): StartError {
  const { host, pathname } = new URL(url)
  const reason = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)
  return new StartError(
    `The database ${pathname.slice(1)} at ${host} cannot be used (${reason}). Check DATABASE_URL.`,
    error,
  )
}
