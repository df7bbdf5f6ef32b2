import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bordaPoints } from '../../../../shared/outcome/merge/borda.ts'
import { medianCategory } from '../../../../shared/outcome/merge/median-category.ts'

const items = ['a', 'b', 'c', 'd', 'e']
const anyOrder = fc.shuffledSubarray(items).map((order) => order.map((item) => [item]))
const orders = fc.array(anyOrder, { minLength: 1, maxLength: 8 })

test('[MG4] a table gives a card a point for each card it has below it; what it has not placed shares the last place', () => {
  expect([...bordaPoints(items, [[['b'], ['a']]])]).toEqual([
    ['a', 3],
    ['b', 4],
    ['c', 1],
    ['d', 1],
    ['e', 1],
  ])
  expect([
    ...bordaPoints(items, [
      [['a'], ['b']],
      [['b'], ['a']],
    ]).values(),
  ]).toEqual([7, 7, 2, 2, 2])
})

test('[MG4] what every table puts before another comes before it, whatever they have left out', () => {
  const place = (order: string[][], item: string) => {
    const index = order.findIndex((group) => group.includes(item))
    return index < 0 ? items.length : index
  }
  fc.assert(
    fc.property(orders, (all) => {
      const points = bordaPoints(items, all)
      for (const a of items) {
        for (const b of items) {
          const never = all.every((order) => place(order, a) <= place(order, b))
          const once = all.some((order) => place(order, a) < place(order, b))
          if (never && once) expect(points.get(a)).toBeGreaterThan(points.get(b) as number)
        }
      }
    }),
  )
})

test('[MG4] every table gives away as many points, and whose order is read first is the same', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const points = bordaPoints(items, all)
      const sum = [...points.values()].reduce((total, each) => total + each, 0)
      expect(sum).toBe((all.length * items.length * (items.length - 1)) / 2)
      expect(bordaPoints(items, [...all].reverse())).toEqual(points)
    }),
  )
})

test('[MG3] the proposed lane is the median one, and of two in the middle the earlier', () => {
  expect(medianCategory([4, 1, 0, 3])).toBe(0)
  expect(medianCategory([2, 1, 3, 2])).toBe(2)
  expect(medianCategory([3, 5, 0, 0])).toBe(1)
  expect(medianCategory([0, 1, 0, 0])).toBe(1)
  expect(medianCategory([1, 0, 0, 1])).toBe(0)
  expect(medianCategory([0, 0, 0, 0])).toBeNull()
})
