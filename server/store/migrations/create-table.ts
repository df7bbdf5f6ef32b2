import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { StoreKind } from './store-kind.ts'

/** A column in short: type, nullable with `?`, and what it refers to. */
type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'real' | 'real?' | 'bytes'
/** A table as migrations declare it. */
export interface TableShape {
  columns: Record<string, Column>
  key: string[]
  /** column → table whose id it holds; rows go with the row they belong to. */
  belongsTo?: Record<string, string>
  unique?: string[][]
}

/** Makes a table with its keys, and an index where rows are found by what they belong to. */
export async function createTable(
  database: Kysely<unknown>,
  name: string,
  shape: TableShape,
  kind: StoreKind,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = database.schema.createTable(name)
  for (const [column, declared] of Object.entries(shape.columns)) {
    table = table.addColumn(column, sqlType(declared, kind), (c) => (declared.endsWith('?') ? c : c.notNull()))
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, shape.key as [string, ...string[]])
  for (const [column, owner] of Object.entries(shape.belongsTo ?? {})) {
    table = table.addForeignKeyConstraint(`${name}_${column}_owner`, [column], owner, ['id'], (c) =>
      c.onDelete('cascade'),
    )
  }
  for (const columns of shape.unique ?? [])
    table = table.addUniqueConstraint(`${name}_${columns.join('_')}_once`, columns)
  await table.execute()
  for (const column of Object.keys(shape.belongsTo ?? {})) {
    if (shape.key[0] !== column)
      await database.schema.createIndex(`${name}_by_${column}`).on(name).column(column).execute()
  }
}

function sqlType(column: Column, kind: StoreKind) {
  switch (column.replace('?', '')) {
    case 'text':
      return sql`text`
    case 'integer':
      return sql`integer`
    case 'real':
      return sql`double precision`
    default:
      return kind === 'postgres' ? sql`bytea` : sql`blob`
  }
}
