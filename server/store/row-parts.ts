/** Rows of one INSERT: far below the 32,766 (SQLite) and 65,535 (PostgreSQL) values that one statement may carry. */
const rowsPerInsert = 500

/** The rows in parts that one INSERT each can carry; no rows are no part. */
export function rowParts<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / rowsPerInsert)
  return Array.from({ length: count }, (_part, index) => rows.slice(index * rowsPerInsert, (index + 1) * rowsPerInsert))
}
