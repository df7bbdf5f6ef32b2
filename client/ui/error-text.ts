import type { TFunction } from 'i18next'
import { DomainError } from '../../shared/protocol/errors.ts'

/** Every value a sentence may use: one that the server left out is shown as nothing, not as a placeholder. */
const noValues = { limit: '', rows: '' }

/** The sentence for an error in the reader's language, with where it happened and its own values filled in. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof DomainError)) return t('errors.internal')
  return t(`errors.${error.code}`, { ...noValues, where: error.where ?? '', ...error.params })
}
