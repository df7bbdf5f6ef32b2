import type { TFunction } from 'i18next'
import type { Strategy } from '../../shared/planning/strategy.ts'

/** What a strategy is called: its municipality and council term. */
export function strategyName(t: TFunction, { municipality, termFrom, termTo }: Strategy): string {
  return t('planning.strategies.name', { municipality, from: termFrom, to: termTo })
}
