import type { TFunction } from 'i18next'
import { fileFaultReasons } from '../../shared/planning/file-fault.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { errorText } from '../ui/error-text.ts'

/** Why a file could not be read and what to do: the particular reason where there is one. */
export function fileErrorText(t: TFunction, error: unknown): string {
  const reason = fileFaultReasons.find((one) => error instanceof DomainError && error.params.reason === one)
  if (reason === undefined || !(error instanceof DomainError)) return errorText(t, error)
  return t(`planning.fileFault.${reason}`, { row: '', column: '', columns: '', length: '', limit: '', ...error.params })
}
