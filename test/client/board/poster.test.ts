import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutPoster } from '../../../client/board/poster/layout-poster.ts'

const fullHd = { width: 1770, height: 720, unit: 10.8 }
const card = (name: string) => ({ name, hasFacts: true })
const lane = (count: number, name = 'Kommuneplanens arealdel') => Array.from({ length: count }, () => card(name))
const read = (each: ReturnType<typeof card>) => each

test('[UU30] a board with few cards has names of 32 px at 1080 lines', () => {
  const { typeVh, facts, pages } = layoutPoster([lane(4), lane(3), lane(2), []], read, fullHd)
  expect(typeVh * fullHd.unit).toBeCloseTo(32, 0)
  expect({ facts, pages }).toEqual({ facts: true, pages: 1 })
})

test('[UU30] more cards make smaller type, never under 27 px; then there are pages', () => {
  const some = layoutPoster([lane(9), lane(3)], read, fullHd)
  expect(some.pages).toBe(1)
  const many = layoutPoster([lane(60), lane(3)], read, fullHd)
  expect(many.typeVh * fullHd.unit).toBeGreaterThanOrEqual(27)
  expect(many.pages).toBeGreaterThan(2)
})

test('[UU31] every card is on exactly one page, in its order, however many and however long their names are', () => {
  const cards = fc.array(fc.record({ name: fc.string({ maxLength: 300 }), hasFacts: fc.boolean() }), { maxLength: 80 })
  fc.assert(
    fc.property(fc.array(cards, { minLength: 1, maxLength: 8 }), (lanes) => {
      const { lanes: paged } = layoutPoster(lanes, read, fullHd)
      expect(paged.map((pages) => pages.flat())).toEqual(lanes)
    }),
  )
})
