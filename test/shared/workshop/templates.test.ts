import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { languages } from '../../../shared/i18n/translate.ts'
import { makeId } from '../../../shared/ids.ts'
import { Phase } from '../../../shared/workshop/phase.ts'
import { templateOf } from '../../../shared/workshop/templates/templates.ts'
import { Lane, templateIds, Workshop } from '../../../shared/workshop/workshop.ts'

const names = (termFrom: number, termTo: number) =>
  templateOf('needs', 'nb', { termFrom, termTo }).lanes.map(({ name }) => name)

test.each([
  [2027, 2031, ['Start 2028', '2029–2030', 'Senere i perioden', 'Løses uten plan']],
  [2024, 2027, ['Start 2025', '2026–2027', 'Neste periode', 'Løses uten plan']],
  [2026, 2028, ['Start 2027', '2028', 'Neste periode', 'Løses uten plan']],
  [2027, 2027, ['Start 2027', 'Neste periode', 'Løses uten plan']],
])('[WS2] the lanes of "Planbehov" are the steps of the term %i–%i', (from, to, expected) => {
  expect(names(from, to)).toEqual(expected)
})

const term = { termFrom: 2027, termTo: 2031 }

test.each(templateIds)(
  '[WS1] the template %s gives sound lanes that differ in colour and pattern, and a task',
  (id) => {
    const { lanes, task, tables } = templateOf(id, 'nb', term)
    const made = lanes.map((lane, index) => ({
      id: makeId('lane', `made${index}`),
      ...lane,
    }))
    expect(made.filter((lane) => !Check(Lane, lane))).toEqual([])
    expect(new Set(made.map(({ colour }) => colour)).size).toBe(made.length)
    expect(new Set(made.map(({ pattern }) => pattern)).size).toBe(made.length)
    expect(made.length).toBeLessThanOrEqual(5)
    expect(Check(Workshop.properties.task, task)).toBe(true)
    expect(tables).toBeGreaterThanOrEqual(2)
    expect(tables).toBeLessThanOrEqual(8)
  },
)

for (const id of templateIds) {
  test(`[WS13] the script of ${id} takes 3 h 45 min, opens up, narrows and reflects, and is sound in every language`, () => {
    for (const language of languages) {
      const { agenda } = templateOf(id, language, term)
      const made = agenda.map((phase, index) => ({ id: makeId('phase', `made${index}`), ...phase }))
      expect(made.filter((phase) => !Check(Phase, phase))).toEqual([])
      expect(made.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(225)
      expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(['openUp', 'narrow', 'reflect']))
      expect(new Set(made.map(({ title }) => title)).size).toBe(made.length)
    }
    const words = (language: 'nb' | 'nn' | 'en') =>
      templateOf(id, language, term).agenda.map((phase) => phase.instruction)
    expect(words('nn')).not.toEqual(words('nb'))
    expect(words('en')).not.toEqual(words('nb'))
  })
}

test('[PL67] the script of plan needs opens the screening in the phase that asks whether a plan is the answer', () => {
  for (const language of languages) {
    const { agenda } = templateOf('needs', language, term)
    const asks = agenda.filter(({ verbs, arena }) => arena === 'tables' && verbs.includes('screen'))
    expect(asks).toHaveLength(1)
    expect(asks[0]?.verbs).toEqual(['place', 'screen', 'decide', 'remark'])
  }
})
