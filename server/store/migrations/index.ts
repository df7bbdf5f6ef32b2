import type { Migration } from 'kysely/migration'
import { firstTables } from './001-first-tables.ts'

/** The kinds of store; they differ in the name of the byte type only. */
export type StoreKind = 'sqlite' | 'postgres'

/** All migrations by name. They run in the order of their names, each once; none is ever changed after a release. */
export function migrations(kind: StoreKind): Record<string, Migration> {
  return { '001-first-tables': firstTables(kind) }
}
