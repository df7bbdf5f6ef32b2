import type { TFunction } from 'i18next'
import type { CardType } from '../../../shared/outcome/merge/types.ts'

/** What a card is, in words: the plan's type, or the goal's level. */
export function cardTypeText(t: TFunction, type: CardType): string {
  return type.kind === 'goal' ? t(`planning.goalLevel.${type.level}`) : t(`planning.planType.${type.planType}`)
}
