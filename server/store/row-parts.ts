/** Rows of one INSERT: far below the 32,766 (SQLite) and 65,535 (PostgreSQL) values that one statement may carry. */
const rowsPerInsert = 500

/** The rows in parts that one INSERT each can carry; no rows are no part. */
export function rowParts<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / rowsPerInsert)
  return Array.from({ length: count }, (_part, index) => rows.slice(index * rowsPerInsert, (index + 1) * rowsPerInsert))
}

/** The rows under each key, in their order; none is an empty list. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return (key) => groups.get(key) ?? []
}
