import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** PostgreSQL, for installations that already run one. Counts come back as numbers, as from the embedded store. */
export function openPostgres(url: string): PostgresDialect {
  const types = {
    getTypeParser: ((oid, format) =>
      oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  }
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10, types }) })
}
