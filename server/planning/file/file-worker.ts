import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { FileReading } from '../../../shared/protocol/rest/planning.ts'
import { readCells } from './read-cells.ts'

/** What the worker tells: the reading, or the error by its parts (an Error would arrive without its class). */
export type WorkerAnswer =
  | { reading: FileReading }
  | { error: Pick<DomainError, 'code' | 'where' | 'params'> }
  | { unforeseen: string }

parentPort?.postMessage(await answer())

async function answer(): Promise<WorkerAnswer> {
  try {
    return { reading: await readCells(Buffer.from(workerData as Uint8Array)) }
  } catch (error) {
    if (error instanceof DomainError) return { error: { code: error.code, where: error.where, params: error.params } }
    return { unforeseen: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }
  }
}
