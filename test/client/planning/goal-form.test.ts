import { expect, test } from 'vitest'
import { changesOf } from '../../../client/planning/changes-of.ts'
import { fieldFaultIn, fieldsOf, levelUnder, parentChoices } from '../../../client/planning/goal-form.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { makeId } from '../../../shared/ids.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import { goalFaults } from '../../../shared/planning/settle-goal.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const goal = (name: string, facts: Partial<Goal> = {}): Goal => ({
  id: makeId('goal', name),
  level: 'mainGoal',
  number: '',
  title: name,
  text: '',
  parents: [],
  sdgs: [],
  ...facts,
})
const life = goal('life')
const schools = goal('schools', { level: 'subGoal', parents: [life.id], sdgs: [4], number: '1.1' })
const walk = goal('walk', { level: 'task', parents: [schools.id] })

test('[PL61, PL139] a goal that is opened and saved is the same goal; a change is sent without what was not changed', () => {
  const fields = fieldsOf(schools, null)
  expect(changesOf(fields, schools)).toEqual({})
  expect(changesOf({ ...fields, title: 'Gode skoler', parents: [] }, schools)).toEqual({
    title: 'Gode skoler',
    parents: [],
  })
})

test('[UU196] a new goal under another begins one level below it; under a task there is none', () => {
  expect(fieldsOf(null, schools)).toMatchObject({ level: 'strategy', parents: [schools.id] })
  expect(fieldsOf(null, null)).toMatchObject({ level: 'mainGoal', parents: [] })
  expect([levelUnder(life), levelUnder(walk)]).toEqual(['subGoal', null])
})

test('[UU196] goals of a higher level can be chosen as parents, never the goal itself; what was chosen stays to be seen', () => {
  const all = [life, schools, walk]
  expect(parentChoices(fieldsOf(walk, null), all, walk)).toEqual([life, schools])
  expect(parentChoices({ ...fieldsOf(walk, null), level: 'mainGoal' }, all, walk)).toEqual([schools])
  expect(parentChoices({ ...fieldsOf(life, null), level: 'task' }, all, life)).toEqual([schools])
})

test('[UU196] a refusal is told at its field in a whole sentence; another is none of a field', () => {
  for (const fault of goalFaults) {
    const refused = new DomainError('badRequest', 'parents/1', { reason: fault, names: '«A»' })
    expect(fieldFaultIn(refused)).toEqual({ field: 'parents', fault, names: '«A»' })
    expect(t(`goalForm.fault.${fault}`, { names: '«A»' })).toMatch(/^[^{]+\.$/)
  }
  expect(fieldFaultIn(new DomainError('tooMany', 'goals', { limit: 1 }))).toBeNull()
  expect(fieldFaultIn(new DomainError('badRequest', 'sdgs/0', { reason: 'must be <= 17' }))).toBeNull()
  expect(fieldFaultIn(new Error('offline'))).toBeNull()
})
