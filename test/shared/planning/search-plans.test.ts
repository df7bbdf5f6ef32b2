import { expect, test } from 'vitest'
import type { Plan } from '../../../shared/planning/plan.ts'
import { searchPlans } from '../../../shared/planning/search-plans.ts'

const plan = (name: string, part: Partial<Plan> = {}) =>
  ({ name, planTypeText: '', statusText: '', committee: '', sector: '', ...part }) as Plan

test('[PL62, UU75] every word must be found, in any of the fields, whatever the case', () => {
  const plans = [
    plan('Klimastrategi 2030', { committee: 'Klima, miljø og utvikling' }),
    plan('Kulturplan', { statusText: 'Rulleres', sector: 'Kultur', planTypeText: 'Sektorplan' }),
    plan('Klima i skolen', { committee: 'Oppvekst' }),
  ]
  const found = (search: string) => searchPlans(plans, search, () => 'Temaplan').map(({ name }) => name)
  expect(found('KLIMA')).toEqual(['Klimastrategi 2030', 'Klima i skolen'])
  expect(found('klima miljø')).toEqual(['Klimastrategi 2030'])
  expect(found('rulleres kultur temaplan sektorplan')).toEqual(['Kulturplan'])
  expect(found('finnes ikke')).toEqual([])
  expect(found('  ')).toEqual(plans.map(({ name }) => name))
})
