import { DomainError, type ErrorParams } from '../protocol/errors.ts'

/** Why a file cannot be read, as the parameter `reason` of `fileUnreadable`. Sentences: i18n `planning.fileFault.*`. */
export const fileFaultReasons = [
  'empty',
  'oldOrEncrypted',
  'encrypted',
  'webPage',
  'brokenWorkbook',
  'quoteNotClosed',
  'brokenRow',
  'cellTooLong',
  'tooManyColumns',
  'tooMuchText',
  'tooMuchMemory',
] as const
export type FileFaultReason = (typeof fileFaultReasons)[number]

/** A file that cannot be read, and why: the client has a sentence for each reason. */
export function fileUnreadable(reason: FileFaultReason, params: ErrorParams = {}): DomainError {
  const { row, column } = params
  const where = row === undefined ? reason : `row ${row}${column === undefined ? '' : `, column ${column}`}`
  return new DomainError('fileUnreadable', where, { reason, ...params })
}

/** Bytes in the megabytes that people are told of. */
export const bytesPerMegabyte = 1_000_000

/** A file over a limit of bytes, which is told in megabytes. */
export function fileTooLarge(limitBytes: number): DomainError {
  return new DomainError('fileTooLarge', 'file', { limit: limitBytes / bytesPerMegabyte })
}
