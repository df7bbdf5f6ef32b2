import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LaneKey, unplaced, withCardAt } from '../../../../client/board/canvas/lanes.ts'
import { cardAt, dropTarget, layoutBoard, metrics, shownColumns } from '../../../../client/board/canvas/layout.ts'
import { cardId, laneId, makeLanes, makeMeasures } from './board.ts'

describe('which lanes are shown', () => {
  test('[UU60] five columns fit a tablet of 1024 px, nine a laptop of 1500', () => {
    expect(shownColumns(5, 1024, 0)).toEqual([0, 1, 2, 3, 4])
    expect(shownColumns(9, 1500, 0)).toHaveLength(9)
  })
  test('[UU60] a phone shows the chosen lane alone', () => {
    expect(shownColumns(5, 390, 3)).toEqual([3])
  })
  test('[UU60] where not all fit, "not placed" stays first and the chosen lane is among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 2000 }),
        fc.integer({ min: 2, max: 9 }),
        fc.nat(8),
        (width, count, nth) => {
          const chosen = nth % count
          const shown = shownColumns(count, width, chosen)
          expect(shown).toContain(chosen)
          expect(shown[0]).toBe(0)
          expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b))
          expect(shown.every((index) => index < count)).toBe(true)
        },
      ),
    )
  })
})

describe('positions', () => {
  test('[BD60] columns share the width, cards lie below each other in their order', () => {
    const lanes = makeLanes([2, 3, 0])
    const { lanes: boxes, cards } = layoutBoard(lanes, makeMeasures(lanes), null)
    const last = boxes[2]
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1024 - metrics.margin)
    const tops = [2, 3, 4].map((number) => cards.get(cardId(number))?.y)
    expect(tops).toEqual([78, 186, 294])
  })
  test('[BD61] a lane whose cards do not fit says how many are below, and scrolls no further than its last card', () => {
    const lanes = makeLanes([10])
    const measures = makeMeasures(lanes, { '': 99_999 })
    const atTop = layoutBoard(lanes, { ...measures, scroll: new Map() }, null).lanes[0]
    expect(atTop?.cardsBelow).toBe(6)
    const atEnd = layoutBoard(lanes, measures, null)
    expect(atEnd.lanes[0]?.cardsBelow).toBe(0)
    const almost = new Map<LaneKey, number>([[unplaced, (atEnd.lanes[0]?.maxScroll ?? 0) - 30]])
    expect(layoutBoard(lanes, { ...measures, scroll: almost }, null).lanes[0]?.cardsBelow).toBe(1)
    const view = atEnd.lanes[0]?.view ?? { y: 0, height: 0 }
    const last = atEnd.cards.get(cardId(9))
    expect((last?.y ?? 0) + 100 + metrics.cardGap).toBe(view.y + view.height)
  })
  test('[BD61] cards are cut off by the head and the foot of their lane', () => {
    const lanes = makeLanes([10])
    const { cards } = layoutBoard(lanes, makeMeasures(lanes, { '': 40 }), null)
    expect(cards.get(cardId(0))?.clip).toEqual({ top: 40, bottom: 0 })
    expect(cards.get(cardId(9))?.clip.bottom).toBe(100)
  })
  test('[BD62] a gap makes room of the lifted card’s height', () => {
    const lanes = makeLanes([0, 3])
    const { cards, gap } = layoutBoard(lanes, makeMeasures(lanes), { lane: laneId(1), index: 1, height: 60 })
    expect(gap?.y).toBe(186)
    expect(cards.get(cardId(1))?.y).toBe(186 + 60 + metrics.cardGap)
  })
})

describe('where a card would land', () => {
  const lanes = makeLanes([2, 3, 0])
  const measures = makeMeasures(lanes)
  const layout = layoutBoard(lanes, measures, null)
  const middle = (layout.lanes[1]?.x ?? 0) + 50

  test('[BD63] above the first card whose middle is below its top edge, in the lane under the finger', () => {
    expect(dropTarget(layout, lanes, measures, { x: middle, y: 200 }, 100)).toEqual({ lane: laneId(1), index: 0 })
    expect(dropTarget(layout, lanes, measures, { x: middle, y: 200 }, 130)).toEqual({ lane: laneId(1), index: 1 })
    expect(dropTarget(layout, lanes, measures, { x: middle, y: 500 }, 500)).toEqual({ lane: laneId(1), index: 3 })
    expect(dropTarget(layout, lanes, measures, { x: 1000, y: 500 }, 500)).toEqual({ lane: laneId(2), index: 0 })
  })
  test('[BD63] nowhere when the finger is outside the board', () => {
    expect(dropTarget(layout, lanes, measures, { x: middle, y: -1 }, 10)).toBeNull()
    expect(dropTarget(layout, lanes, measures, { x: 1025, y: 100 }, 10)).toBeNull()
  })
  test('[BD63] a scrolled lane counts the cards above its view', () => {
    const long = makeLanes([10])
    const scrolled = makeMeasures(long, { '': 216 })
    const target = dropTarget(layoutBoard(long, scrolled, null), long, scrolled, { x: 50, y: 100 }, 80)
    expect(target).toEqual({ lane: '', index: 2 })
  })
  test('[BD64] making room never changes the answer: a finger that rests gives the same place on every frame', () => {
    const card = cardId(1)
    const others = withCardAt(lanes, card, null)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1024 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        const finger = { x, y }
        const first = dropTarget(layoutBoard(others, measures, null), others, measures, finger, y - 20)
        const gap = first && { ...first, height: 100 }
        expect(dropTarget(layoutBoard(others, measures, gap), others, measures, finger, y - 20)).toEqual(first)
      }),
    )
  })
  test('[BD64] a card lifted and not moved stays at its own place', () => {
    for (const number of [2, 3, 4]) {
      const others = withCardAt(lanes, cardId(number), null)
      const box = layout.cards.get(cardId(number))
      const target = dropTarget(layout, others, measures, { x: middle, y: (box?.y ?? 0) + 10 }, box?.y ?? 0)
      expect(target).toEqual({ lane: laneId(1), index: number - 2 })
    }
  })
})

test('[BD65] a card is found where it is seen, not where its lane’s head or foot covers it', () => {
  const lanes = makeLanes([10])
  const layout = layoutBoard(lanes, makeMeasures(lanes, { '': 40 }), null)
  expect(cardAt(layout, { x: 50, y: 100 })).toBe(cardId(0))
  expect(cardAt(layout, { x: 50, y: 60 })).toBeNull()
  expect(cardAt(layout, { x: 50, y: 580 })).toBeNull()
})
