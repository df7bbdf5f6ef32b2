import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import { readRows } from '../../../shared/planning/read-rows.ts'
import { readSdgs } from '../../../shared/planning/read-sdgs.ts'
import { readTreatment } from '../../../shared/planning/read-treatment.ts'

const goal = (number: string, title: string): Goal => {
  const id = makeId('goal', `g-${number.replaceAll('.', '-')}-${title.length}`)
  return { id, level: 'subGoal', number, title, text: '', parents: [], sdgs: [] }
}
const goals = [
  goal('2.1', 'Næringsliv, handel; og reiseliv'),
  goal('2.2', 'Forskning'),
  goal('2.3', 'Likt'),
  goal('2.4', 'Likt'),
]
const known = { plans: [{ id: makeId('plan', 'known'), name: 'Kommuneplanens samfunnsdel' }], goals }

function read(...cells: string[][]) {
  return readRows({ cells, mapping: guessMapping(cells[0] ?? []), headerRow: 1 }, known)
}
const codes = (row: ReturnType<typeof read>[number] | undefined) => row?.findings.map(({ code }) => code)

test('[PL75] treatment is read from the word or the body that treats', () => {
  expect(readTreatment('Politisk')).toEqual({ value: 'political', exact: true })
  expect(readTreatment('Kommunestyret')).toEqual({ value: 'political', exact: false })
  expect(readTreatment('administrativt')).toEqual({ value: 'administrative', exact: false })
  expect(readTreatment('Kommunedirektøren og formannskapet')).toBeNull()
  expect(readTreatment('høring')).toBeNull()
})
test('[PL75] SDGs are read by their numbers, a target as its goal; a number that is none of them makes the cell unread', () => {
  expect(readSdgs('11, 3, 3')).toEqual({ value: [3, 11], exact: true })
  expect(readSdgs('SDG 3 og 11.3')).toEqual({ value: [3, 11], exact: false })
  expect(readSdgs('3. God helse\n17. Samarbeid')).toEqual({ value: [3, 17], exact: false })
  expect(readSdgs('18')).toBeNull()
  expect(readSdgs('mot 2030')).toBeNull()
  expect(readSdgs('alle')).toBeNull()
})
test('[PL75] a cell that says more than was read is kept as it was written, and told', () => {
  const [exact, more, none] = read(
    ['Plannavn', 'Behandling', 'Bærekraftsmål'],
    ['Plan A', 'Politisk', '3, 11'],
    ['Plan B', 'Formannskapet', 'Mål 3'],
    ['Plan C', 'høring', '99'],
  )
  expect(exact).toMatchObject({ draft: { treatment: 'political', sdgs: [3, 11], extra: [] } })
  expect(more).toMatchObject({ draft: { treatment: 'political', sdgs: [3] } })
  expect(more?.draft?.extra.map(({ value }) => value)).toEqual(['Formannskapet', 'Mål 3'])
  expect(codes(more)).toEqual(expect.arrayContaining(['treatmentRead', 'sdgsRead']))
  expect(none).toMatchObject({ draft: { treatment: null, sdgs: [] } })
  expect(none?.draft?.extra.map(({ value }) => value)).toEqual(['høring', '99'])
  expect(codes(none)).toEqual(expect.arrayContaining(['treatmentUnread', 'sdgsUnread']))
})

test('[PL76] goals are read by number, title or both, whatever signs a title has', () => {
  const [byName, byNumber, some] = read(
    ['Plannavn', 'Mål'],
    ['Plan A', '2.1 Næringsliv, handel; og reiseliv\n2.2 Forskning'],
    ['Plan B', 'Delmål 2.1, 2.2'],
    ['Plan C', 'Forskning; Likt; Romfart'],
  )
  const [trade, research] = goals.map(({ id }) => id)
  expect(byName).toMatchObject({ goalIds: [trade, research], draft: { extra: [] } })
  expect(codes(byName)).not.toContain('goalsRead')
  expect(byNumber).toMatchObject({ goalIds: [trade, research], draft: { extra: [] } })
  expect(codes(byNumber)).toContain('goalsRead')
  expect(some).toMatchObject({
    goalIds: [research],
    draft: { extra: [{ header: 'Mål', value: 'Forskning; Likt; Romfart' }] },
  })
  expect(some?.findings.find(({ code }) => code === 'goalsUnread')).toMatchObject({
    column: 1,
    params: { names: 'Likt; Romfart' },
  })
})
test('[PL76] what a plan builds on is found in the catalogue or in any row of the file', () => {
  const [a, b, c] = read(
    ['Plannavn', 'Bygger på'],
    ['Plan A', 'Plan B; Kommuneplanens samfunnsdel'],
    ['Plan B', ' – '],
    ['Plan C', 'Plan A, Plan Z'],
  )
  expect(a).toMatchObject({ buildsOn: [3, known.plans[0]?.id], draft: { extra: [] } })
  expect(b).toMatchObject({ buildsOn: [], draft: { extra: [] } })
  expect(c).toMatchObject({ buildsOn: [2], draft: { extra: [{ header: 'Bygger på', value: 'Plan A, Plan Z' }] } })
  expect(codes(c)).toContain('foundationsUnread')
})
test('[PL76] a row that cannot be taken in is nothing to build on', () => {
  const [a] = read(['Plannavn', 'Månedsverk', 'Bygger på'], ['Plan A', '', 'Plan B'], ['Plan B', 'mye', ''])
  expect(a).toMatchObject({ buildsOn: [], draft: { extra: [{ value: 'Plan B' }] } })
})

test('[PL77] a ring is left out, with what it was written as; the rest is kept', () => {
  const [a, b, c, self] = read(
    ['Plannavn', 'Bygger på'],
    ['Plan A', 'Plan B; Kommuneplanens samfunnsdel'],
    ['Plan B', 'Plan A'],
    ['Plan C', 'Plan B'],
    ['Plan D', 'Plan D'],
  )
  expect(a).toMatchObject({ buildsOn: [known.plans[0]?.id], draft: { extra: [{ header: 'Bygger på' }] } })
  expect(b?.buildsOn).toEqual([])
  expect(c).toMatchObject({ buildsOn: [3], draft: { extra: [] } })
  expect(self?.buildsOn).toEqual([])
  expect([a, b, self].every((row) => codes(row)?.includes('foundationCycle'))).toBe(true)
})
test('[PL77] whatever rows name, what they are taken in with has no ring', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(6), { maxLength: 3 }), { minLength: 1, maxLength: 7 }), (names) => {
      const rows = names.map((below, index) => [`Plan ${index}`, below.map((n) => `Plan ${n}`).join('; ')])
      const readings = read(['Plannavn', 'Bygger på'], ...rows)
      const left = new Map(readings.map(({ row, buildsOn }) => [row, buildsOn]))
      for (let size = -1; size !== left.size; ) {
        size = left.size
        for (const [row, below] of left) if (!below.some((key) => left.has(Number(key)))) left.delete(row)
      }
      expect([...left.keys()]).toEqual([])
    }),
    { numRuns: 300 },
  )
})
