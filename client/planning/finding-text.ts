import type { TFunction } from 'i18next'
import { decisions } from '../../shared/planning/decision.ts'
import type { Finding } from '../../shared/planning/finding.ts'
import { planTypes } from '../../shared/planning/plan-type.ts'
import { treatments } from '../../shared/planning/treatment.ts'

/** A finding as a sentence in the reader's language. */
export function findingText(t: TFunction, { code, params, value }: Pick<Finding, 'code' | 'params' | 'value'>): string {
  const decision = decisions.find((one) => one === params.decision)
  const planType = planTypes.find((one) => one === params.planType)
  const treatment = treatments.find((one) => one === params.treatment)
  return t(`planning.finding.${code}`, {
    length: '',
    limit: '',
    date: '',
    effort: '',
    row: '',
    numbers: '',
    ...params,
    value: shortened(value),
    names: shortened(String(params.names ?? '')),
    decision: decision ? t(`board.decision.${decision}`) : '',
    treatment: treatment ? t(`plansystem.treatment.${treatment}`).toLowerCase() : '',
    planType: planType ? t(`planning.planType.${planType}`) : '',
    statutory: t(params.statutory === 'yes' ? 'planning.yes' : 'planning.no'),
  })
}

const shownChars = 160

/** A cell's beginning: a sentence about a cell need not hold all of it. */
function shortened(value: string): string {
  return value.length > shownChars ? `${value.slice(0, shownChars)} …` : value
}
