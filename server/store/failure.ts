/** SQLite's codes for a store that cannot be written just now: busy, read-only, I/O fault, full disk, cannot open. */
const sqliteFailures = new Set([5, 8, 10, 13, 14])
/** PostgreSQL's classes for the same: connection, resources, operator intervention, system. */
const postgresFailures = /^(08|53|57|58)/
const networkFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/** Tells whether the store itself failed (disk full, database gone), as opposed to a fault in a query of ours. */
export function isStoreFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { code, errcode } = thrown as Error & { code?: unknown; errcode?: unknown }
  // SQLite's extended codes keep the plain one in the lowest byte.
  if (code === 'ERR_SQLITE_ERROR') return typeof errcode === 'number' && sqliteFailures.has(errcode & 0xff)
  return typeof code === 'string' && (networkFailures.has(code) || (code.length === 5 && postgresFailures.test(code)))
}
