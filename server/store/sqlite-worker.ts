import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteDatabase, type SqliteAnswer, type SqliteQuery } from './sqlite-database.ts'

/** What the worker is asked: a query, or to close the file. */
export type WorkerQuestion = SqliteQuery | 'close'

/** What it tells, in the order it was asked; first of all, whether the file is open. An Error would arrive without its codes. */
export type WorkerReply = { answer: SqliteAnswer } | { error: { message: string; code?: unknown; errcode?: unknown } }

const opened = { rows: [] }
const reply = (message: WorkerReply) => parentPort?.postMessage(message)

try {
  const database = openSqliteDatabase(workerData as string)
  parentPort?.on('message', (question: WorkerQuestion) => {
    if (question === 'close') {
      database.close()
      parentPort?.close()
      return
    }
    try {
      reply({ answer: database.query(question) })
    } catch (error) {
      reply(told(error))
    }
  })
  reply({ answer: opened })
} catch (error) {
  reply(told(error))
}

function told(error: unknown): WorkerReply {
  if (!(error instanceof Error)) return { error: { message: String(error) } }
  const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
  return { error: { message, code, errcode } }
}
