/** SQLite's codes for a store that cannot be written just now: busy, read-only, I/O fault, full disk, cannot open. */
const sqliteFailures = new Set([5, 8, 10, 13, 14])
/** PostgreSQL's classes for the same: connection, resources, operator intervention, system. */
const postgresFailures = /^(08|53|57|58)/
const networkFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/** SQLite's and PostgreSQL's codes for a disk without room. */
const sqliteFull = 13
const postgresFull = '53100'

/** Tells whether the store failed for want of room on its disk. */
export function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { code, errcode } = thrown as Error & { code?: unknown; errcode?: unknown }
  return code === 'ERR_SQLITE_ERROR' ? errcode === sqliteFull : code === postgresFull
}

/** Tells whether the store itself failed (disk full, database gone), as opposed to a fault in a query of ours. */
export function isStoreFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { code, errcode } = thrown as Error & { code?: unknown; errcode?: unknown }
  // SQLite's extended codes keep the plain one in the lowest byte.
  if (code === 'ERR_SQLITE_ERROR') return typeof errcode === 'number' && sqliteFailures.has(errcode & 0xff)
  return typeof code === 'string' && (networkFailures.has(code) || (code.length === 5 && postgresFailures.test(code)))
}
