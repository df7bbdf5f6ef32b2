import type { TFunction } from 'i18next'
import { sdgs } from '../../shared/planning/sdg.ts'

/** "11 Bærekraftige byer og lokalsamfunn". */
export function sdgName(t: TFunction, number: number): string {
  const known = sdgs.find((one) => one === number)
  if (known === undefined) return String(number)
  const key = `n${known}` as const
  return t('plansystem.sdgName', { number, name: t(`plansystem.sdg.${key}`) })
}
