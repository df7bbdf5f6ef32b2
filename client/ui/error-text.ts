import type { TFunction } from 'i18next'
import { ui } from '../../shared/i18n/nb/ui.ts'
import { DomainError, type ErrorCode } from '../../shared/protocol/errors.ts'

/** Every value a sentence may use: one that the server left out is shown as nothing, not as a placeholder. */
const noValues = { limit: '', rows: '', names: '' }

/** Faults that may pass by themselves; after the others one must do something first. */
const passing: readonly ErrorCode[] = ['internal', 'offline', 'storeFailed', 'rateLimited', 'tooManyAttempts']

/** Tells whether trying the same again may help. What is not of our own making may have been chance. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof DomainError) || passing.includes(error.code)
}

/** "lanes/0/name" as «felt 1 navn»; what has no word of ours stays as it is. */
function placeText(t: TFunction, where: string): string {
  const words = where.split('/').map((part) => {
    if (/^\d+$/.test(part)) return where === part ? part : String(Number(part) + 1)
    return isField(part) ? t(`ui.field.${part}`) : part
  })
  return words.join(' ')
}

function isField(name: string): name is keyof typeof ui.field {
  return Object.hasOwn(ui.field, name)
}

/** The sentence for an error in the reader's language, with where it happened and its own values filled in. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof DomainError)) return t('errors.internal')
  return t(`errors.${error.code}`, { ...noValues, where: placeText(t, error.where ?? ''), ...error.params })
}
