import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../start-error.ts'

/** Any number that no other program uses on the same database: "planverk" in ASCII would do as well. */
const lockKey = 5_204_112_027

/** Milliseconds between attempts to take the lock again after the connection was lost. */
const retryMs = 1_000

/** Milliseconds a start waits for the lock: PostgreSQL first ends what a server that died had begun, and frees its lock then. */
const startWaitMs = 5_000
const startRetryMs = 100

/**
 * Keeps a second server off the same database: boards live in the memory of one process, and two would overwrite each
 * other's view. The lock belongs to a connection, so PostgreSQL frees it when the process dies, however it dies.
 */
export interface PostgresLock {
  release(): Promise<void>
}

/**
 * Takes the lock or throws StartError. When the connection is lost later the lock is taken again as soon as the database
 * answers; if another server was quicker, `taken` is called, and this one must stop.
 */
export async function takeLock(url: string, taken: () => void): Promise<PostgresLock> {
  let isReleased = false
  let client = await lockedClient(url)
  for (let waited = 0; client === null && waited < startWaitMs; waited += startRetryMs) {
    await delay(startRetryMs)
    client = await lockedClient(url)
  }
  if (client === null) throw new StartError('Another Planverksted is using this database. Stop that one first.')

  const holdOn = (held: pg.Client) => {
    // A broken connection reports an error and then its end; the end is what counts.
    held.on('error', () => undefined)
    held.once('end', () => {
      if (!isReleased) void takeAgain()
    })
  }
  const takeAgain = async () => {
    while (!isReleased) {
      const next = await lockedClient(url).catch(() => undefined)
      if (next === null) return taken()
      if (next) {
        client = next
        return holdOn(next)
      }
      await delay(retryMs, undefined, { ref: false })
    }
  }
  holdOn(client)
  return {
    async release() {
      isReleased = true
      await client?.end()
    },
  }
}

/** A connection that holds the lock; null when another holds it. */
async function lockedClient(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lockKey])
  if (rows[0]?.held) return client
  await client.end()
  return null
}
