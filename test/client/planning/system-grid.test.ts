import { expect, test } from 'vitest'
import { columnCount, columnOf, hangsBeside, systemRows } from '../../../client/planning/system/system-grid.ts'
import { planSystem } from '../../../shared/planning/plan-system.ts'
import { planTypes } from '../../../shared/planning/plan-type.ts'

const rowOf = (type: (typeof planTypes)[number]) => systemRows.findIndex(({ types }) => types.includes(type))

test('[UU112] every type has a place of its own on the map, and no line goes through one', () => {
  expect(systemRows.flatMap(({ types }) => types).toSorted()).toEqual([...planTypes].sort())
  for (const { types, passedBy } of systemRows) {
    const taken = [...types.map(columnOf), ...passedBy]
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.every((column) => column >= 0 && column < columnCount)).toBe(true)
  }
})

test.each(planTypes.filter((type) => planSystem[type].under !== null))(
  '[UU112] a line leads to %s from what it carries further',
  (type) => {
    const under = planSystem[type].under ?? type
    if (hangsBeside(type)) return expect(columnOf(type)).toBe(columnOf(under) + 1)
    let column = columnOf(under)
    for (const { down, passedBy } of systemRows.slice(rowOf(under), rowOf(type))) {
      if (column !== columnOf(under)) expect(passedBy).toContain(column)
      expect(down).toContainEqual({ from: column, to: columnOf(type) })
      column = columnOf(type)
    }
    expect(column).toBe(columnOf(type))
  },
)
