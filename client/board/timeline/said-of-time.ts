import type { TFunction } from 'i18next'
import type { PlanCardId } from '../../../shared/ids.ts'
import type { YearLoad } from '../../../shared/planning/capacity.ts'
import type { OrderBreach } from '../../../shared/planning/order-check.ts'

/** How things are written in what is said. */
export interface Words {
  readonly t: TFunction
  readonly nameOf: (id: PlanCardId) => string
  readonly number: (months: number) => string
}

/** How a plan comes before what it builds on. */
export function breachSentence({ t, nameOf }: Pick<Words, 't' | 'nameOf'>, breach: OrderBreach<PlanCardId>): string {
  return t(`timeline.breach.${breach.kind}`, { plan: nameOf(breach.plan), foundation: nameOf(breach.foundation) })
}

/** The years that are overbooked, each by how much; of these cards' years only, where some are given. */
export function overSentences({ t, number }: Words, years: readonly YearLoad<PlanCardId>[], of?: PlanCardId): string[] {
  return years
    .filter(({ over, plans }) => over > 0 && (of === undefined || plans.includes(of)))
    .map(({ year, over }) => t('timeline.over', { year, months: number(over) }))
}
