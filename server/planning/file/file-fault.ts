import type { FileFaultReason } from '../../../shared/planning/file-fault.ts'
import { DomainError, type ErrorParams } from '../../../shared/protocol/errors.ts'

/** A file that cannot be read, and why: the client has a sentence for each reason. */
export function fileUnreadable(reason: FileFaultReason, params: ErrorParams = {}): DomainError {
  const { row, column } = params
  const where = row === undefined ? reason : `row ${row}${column === undefined ? '' : `, column ${column}`}`
  return new DomainError('fileUnreadable', where, { reason, ...params })
}

const bytesPerMegabyte = 1_000_000

/** A file over a limit of bytes, which is told in megabytes. */
export function fileTooLarge(limitBytes: number): DomainError {
  return new DomainError('fileTooLarge', 'file', { limit: limitBytes / bytesPerMegabyte })
}
