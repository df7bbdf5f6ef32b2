import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeText } from '../../../client/workshop/projector/time-text.ts'
import { arcsOf, mostOnWheel, timedPlans, tracks, wheelYears } from '../../../client/workshop/projector/wheel-layout.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { halfNumber, halfYear } from '../../../shared/planning/half-years.ts'
import { lanes, plans } from '../../fixtures/board-samples.ts'

const years = wheelYears({ termFrom: 2027, termTo: 2031 })
const plan = (of: string, start: string, finish = start) => ({ of, span: { start, finish } })

test('[PJ20] the wheel has the four years of the council, from the autumn it is constituted', () => {
  expect([halfYear(years.first), halfYear(years.last)]).toEqual(['2027-2', '2031-1'])
  expect(years.last - years.first + 1).toBe(8)
  const one = wheelYears({ termFrom: 2028, termTo: 2028 })
  expect([halfYear(one.first), halfYear(one.last)]).toEqual(['2028-1', '2028-2'])
})

test('[PJ20] plans are laid in their order, outermost first; what lies outside is not drawn, and in part what does in part', () => {
  const arcs = arcsOf(
    [
      plan('a', '2028-1', '2028-2'),
      plan('b', '2028-2', '2029-1'),
      plan('early', '2026-1', '2027-1'),
      plan('c', '2029-1', '2029-2'),
      plan('d', '2031-1', '2033-1'),
    ],
    years,
  )
  expect(arcs.map(({ of, track }) => [of, track])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
    ['d', 0],
  ])
  expect(arcs.at(-1)).toMatchObject({ from: halfNumber('2031-1'), to: halfNumber('2031-1') })
})

test('[PJ21] no more plans than are read at leisure are on the wheel, and no two lie on each other', () => {
  const half = fc.integer({ min: halfNumber('2026-1'), max: halfNumber('2033-2') })
  const span = fc
    .tuple(half, half)
    .map(([a, b]) => ({ start: halfYear(Math.min(a, b)), finish: halfYear(Math.max(a, b)) }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), (spans) => {
      const arcs = arcsOf(
        spans.map((each, index) => ({ of: index, span: each })),
        years,
      )
      expect(arcs.length).toBeLessThanOrEqual(mostOnWheel)
      for (const arc of arcs) {
        expect(arc.track).toBeLessThan(tracks)
        expect(years.first <= arc.from && arc.from <= arc.to && arc.to <= years.last).toBe(true)
        const others = arcs.filter((other) => other !== arc && other.track === arc.track)
        expect(others.every((other) => other.to < arc.from || other.from > arc.to)).toBe(true)
      }
      expect(arcs.map(({ of }) => of)).toEqual(arcs.map(({ of }) => of).toSorted((a, b) => a - b))
    }),
  )
})

test('[PJ47] plans in no lane come after those that were prioritised, whatever the board has first', () => {
  const cards = plans.map((each) => ({ kind: 'plan' as const, id: each.id, plan: each }))
  const [unplaced, first, second] = [cards.slice(0, 3), cards.slice(3, 5), cards.slice(5)]
  const columns = [
    { lane: null, cards: unplaced },
    { lane: lanes[0] ?? null, cards: first },
    { lane: lanes[1] ?? null, cards: second },
  ]
  const timings = new Map(cards.slice(1).map(({ id }) => [id, { start: '2028-1', finish: '2028-2' }]))
  expect(timedPlans(columns, timings).map(({ of }) => of.card.id)).toEqual(
    [...first, ...second, ...unplaced.slice(1)].map(({ id }) => id),
  )
})

test('[PJ48] work within one half year names it once', () => {
  const { t } = createI18n({ nb, nn: {}, en: {} })
  expect(timeText(t, { start: '2028-1', finish: '2028-1' })).toBe('1. halvår 2028')
  expect(timeText(t, { start: '2028-1', finish: '2029-2' })).toBe('1. halvår 2028 til 2. halvår 2029')
})
