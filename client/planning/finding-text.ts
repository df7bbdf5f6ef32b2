import type { TFunction } from 'i18next'
import { decisions } from '../../shared/planning/decision.ts'
import type { Finding } from '../../shared/planning/finding.ts'
import { planTypes } from '../../shared/planning/plan-type.ts'

/** A finding as a sentence in the reader's language. */
export function findingText(t: TFunction, { code, params, value }: Pick<Finding, 'code' | 'params' | 'value'>): string {
  const decision = decisions.find((one) => one === params.decision)
  const planType = planTypes.find((one) => one === params.planType)
  return t(`planning.finding.${code}`, {
    length: '',
    limit: '',
    date: '',
    effort: '',
    row: '',
    ...params,
    value: shortened(value),
    decision: decision ? t(`board.decision.${decision}`) : '',
    planType: planType ? t(`planning.planType.${planType}`) : '',
    statutory: t(params.statutory === 'yes' ? 'planning.yes' : 'planning.no'),
  })
}

const shownChars = 80

/** A cell's beginning: a sentence about a cell need not hold all of it. */
function shortened(value: string): string {
  return value.length > shownChars ? `${value.slice(0, shownChars)} …` : value
}
