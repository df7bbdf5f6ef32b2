import { Worker } from 'node:worker_threads'
import { limits } from '../../../shared/limits.ts'
import { fileUnreadable } from '../../../shared/planning/file-fault.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { FileReading } from '../../../shared/protocol/rest/planning.ts'
import { createTurns } from '../../turns.ts'
import type { WorkerAnswer } from './file-worker.ts'

/** Heap of the worker: enough for a workbook that unpacks to `limits.unpackedBytes`, little enough for a small server. */
const heapMegabytes = 384

const inTurn = createTurns<'file'>()

/**
 * Reads an uploaded file in a worker of its own, one file at a time, so that no file can hold up the boards or use up the
 * server's memory. Throws `fileUnreadable`, `fileTypeUnknown`, `fileTooLarge`, `fileTooManyRows` or `fileTooSlow`.
 */
export function readFile(bytes: Uint8Array, timeLimitMs: number = limits.fileReadMs): Promise<FileReading> {
  return inTurn('file', () => readInWorker(bytes, timeLimitMs))
}

function readInWorker(bytes: Uint8Array, timeLimitMs: number): Promise<FileReading> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    env: {},
  })
  return new Promise<FileReading>((resolve, reject) => {
    const timer = setTimeout(() => reject(new DomainError('fileTooSlow', 'file')), timeLimitMs)
    worker.once('message', (answer: WorkerAnswer) => {
      if ('reading' in answer) resolve(answer.reading)
      else if ('error' in answer) reject(new DomainError(answer.error.code, answer.error.where, answer.error.params))
      else reject(new Error(answer.unforeseen))
    })
    worker.once('error', (error) => reject(isOutOfMemory(error) ? fileUnreadable('tooMuchMemory') : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The file worker ended without an answer'))
    })
  }).finally(() => void worker.terminate())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
