import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { templates } from '../../../shared/workshop/templates.ts'
import { Lane, templateIds, Workshop } from '../../../shared/workshop/workshop.ts'

const names = (termFrom: number, termTo: number) => templates.needs.lanes({ termFrom, termTo }).map(({ name }) => name)

test.each([
  [2027, 2031, ['Start 2028', '2029–2030', 'Senere i perioden', 'Løses uten plan']],
  [2024, 2027, ['Start 2025', '2026–2027', 'Neste periode', 'Løses uten plan']],
  [2026, 2028, ['Start 2027', '2028', 'Neste periode', 'Løses uten plan']],
  [2027, 2027, ['Start 2027', 'Neste periode', 'Løses uten plan']],
])('[WS2] the lanes of "Planbehov" are the steps of the term %i–%i', (from, to, expected) => {
  expect(names(from, to)).toEqual(expected)
})

test.each(templateIds)(
  '[WS1] the template %s gives sound lanes that differ in colour and pattern, and a task',
  (id) => {
    const { lanes, task, tables } = templates[id]
    const made = lanes({ termFrom: 2027, termTo: 2031 }).map((lane, index) => ({
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
