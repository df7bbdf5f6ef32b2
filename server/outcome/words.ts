import { en } from '../../shared/i18n/en/index.ts'
import { nb } from '../../shared/i18n/nb/index.ts'
import { nn } from '../../shared/i18n/nn/index.ts'
import { createI18n } from '../../shared/i18n/translate.ts'
import type { Decision } from '../../shared/planning/decision.ts'

/** The words of exports: bokmål, the language in which the import recognises its own headers. */
export const t = createI18n({ nb, nn, en }).t

/** A decision as the boards call it; null for none. */
export function decisionWord(decision: Decision | null | undefined): string | null {
  return decision ? t(`board.decision.${decision}`) : null
}
