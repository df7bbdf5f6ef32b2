import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SqliteAnswer, SqliteQuery } from './sqlite-database.ts'
import type { WorkerQuestion, WorkerReply } from './sqlite-worker.ts'

/** The embedded database in a thread of its own: waiting for the disk holds up nobody else. */
export interface SqliteThread {
  query(query: SqliteQuery): Promise<SqliteAnswer>
  close(): Promise<void>
}

interface Waiting {
  resolve(answer: SqliteAnswer): void
  reject(error: Error): void
}

/** Opens a file in a new thread. Throws SQLite's error when it cannot be opened. */
export async function openSqliteThread(file: string): Promise<SqliteThread> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: file })
  const waiting: Waiting[] = []
  let ended: Error | null = null

  worker.on('message', (reply: WorkerReply) => {
    const asked = waiting.shift()
    if ('answer' in reply) asked?.resolve(reply.answer)
    else asked?.reject(Object.assign(new Error(reply.error.message), reply.error))
  })
  // Nobody listens to 'error': a thread that breaks takes the process with it, and what starts the server again finds all that
  // was saved. Going on without a store would only look like a server.
  worker.on('exit', () => {
    ended = new Error('The store has been closed')
    for (const asked of waiting.splice(0)) asked.reject(ended)
  })

  const answered = (question?: WorkerQuestion) =>
    new Promise<SqliteAnswer>((resolve, reject) => {
      if (ended) return reject(ended)
      waiting.push({ resolve, reject })
      if (question !== undefined) worker.postMessage(question)
    })
  await answered().catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  return {
    query: answered,
    async close() {
      const gone = once(worker, 'exit')
      worker.postMessage('close')
      await gone
    },
  }
}
