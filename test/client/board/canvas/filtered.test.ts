import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CanvasLane, type Target, withCardAt } from '../../../../client/board/canvas/lanes.ts'
import { layoutBoard } from '../../../../client/board/canvas/layout.ts'
import { createLifting, type Lift, type Step } from '../../../../client/board/canvas/lifting.ts'
import { shownPlaces } from '../../../../client/board/list/shown-places.ts'
import type { CardId } from '../../../../shared/ids.ts'
import { cardId, laneId, makeLanes, makeMeasures } from './board.ts'

/** A board on which some cards are not shown, drawn at once after every change. */
function boardOf(lanes: readonly CanvasLane[], hidden: ReadonlySet<CardId>) {
  const measures = makeMeasures(lanes, {}, hidden)
  let lift: Lift | null = null
  let placed: Target | null = null
  const lifting = createLifting({
    scene: () => {
      const others = lift ? withCardAt(lanes, lift.cardId, null) : lanes
      return { lanes, others, layout: layoutBoard(others, measures, null), measures }
    },
    show: (next) => {
      lift = next
    },
    follow: (next) => {
      lift = next
    },
    reveal: () => undefined,
    tell: () => undefined,
    onDrag: () => undefined,
    onPlace: (_card, lane, index) => {
      placed = { lane, index }
    },
  })
  return { lifting, placed: () => placed }
}

const idsOf = (lane: CanvasLane | undefined) => lane?.cards.map(({ id }) => id) ?? []
const anyHidden = fc.uniqueArray(fc.nat(8)).map((numbers) => new Set<CardId>(numbers.map(cardId)))
const cards = [2, 5, 3]
const top = fc.integer({ min: 0, max: 599 })

test('[BD91] wherever a card is dropped among shown ones, it lies there also among all, and no other two have changed places', () => {
  fc.assert(
    fc.property(anyHidden, fc.nat(9), fc.integer({ min: 0, max: 1023 }), top, (hidden, number, x, y) => {
      const lanes = makeLanes(cards)
      const moved = cardId(number)
      fc.pre(!hidden.has(moved))
      const onAll = boardOf(lanes, hidden)
      onAll.lifting.hold(moved)
      onAll.lifting.moveTo({ x, y }, { x, y }, null)
      onAll.lifting.drop()
      const shownLanes = lanes.map((lane) => ({ ...lane, cards: lane.cards.filter(({ id }) => !hidden.has(id)) }))
      const onShown = boardOf(shownLanes, new Set())
      onShown.lifting.hold(moved)
      onShown.lifting.moveTo({ x, y }, { x, y }, null)
      onShown.lifting.drop()
      const to = onAll.placed()
      expect(to === null).toBe(onShown.placed() === null)
      if (to === null) return
      const after = withCardAt(lanes, moved, to)
      const seen = withCardAt(shownLanes, moved, onShown.placed())
      for (const [at, lane] of after.entries()) {
        expect(idsOf(lane).filter((id) => !hidden.has(id))).toEqual(idsOf(seen[at]))
        expect(idsOf(lane).filter((id) => id !== moved)).toEqual(idsOf(lanes[at]).filter((id) => id !== moved))
      }
    }),
    { numRuns: 500 },
  )
})

const anySteps = fc.array(fc.constantFrom<Step[]>('up', 'down', 'left', 'right', 'first', 'last'), { maxLength: 6 })

test('[BD91] by keyboard every step is seen: it passes a shown card, and leaves the others in their order', () => {
  fc.assert(
    fc.property(anyHidden, fc.nat(9), anySteps, (hidden, number, steps) => {
      const lanes = makeLanes(cards)
      const moved = cardId(number)
      fc.pre(!hidden.has(moved))
      const { lifting, placed } = boardOf(lanes, hidden)
      lifting.pickUp(moved)
      const shownIn = (target: Target | null | undefined) =>
        withCardAt(lanes, moved, target ?? null)
          .flatMap((lane) => [lane.key, ...idsOf(lane)])
          .filter((id) => !hidden.has(id as CardId))
          .join()
      for (const step of steps) {
        const before = lifting.current()?.over
        lifting.step(step)
        const over = lifting.current()?.over
        const isStep = step !== 'first' && step !== 'last'
        if (isStep && (before?.index !== over?.index || before?.lane !== over?.lane))
          expect(shownIn(over)).not.toBe(shownIn(before))
      }
      lifting.drop()
      const to = placed()
      if (to === null) return
      for (const [at, lane] of withCardAt(lanes, moved, to).entries())
        expect(idsOf(lane).filter((id) => id !== moved)).toEqual(idsOf(lanes[at]).filter((id) => id !== moved))
    }),
    { numRuns: 500 },
  )
})

test('[BD90] cards that are not shown take no room and are not drawn, and the others keep their places', () => {
  const lanes = makeLanes([0, 4])
  const layout = layoutBoard(lanes, makeMeasures(lanes, {}, new Set([cardId(0), cardId(2)])), null)
  expect([...layout.cards.keys()]).toEqual([cardId(1), cardId(3)])
  expect(layout.lanes[1]?.contentHeight).toBe(2 * 108)
  expect(shownPlaces(lanes[1]?.cards ?? [], new Set([cardId(0), cardId(2)]))).toMatchObject([
    { index: 1, above: null, below: 3 },
    { index: 3, above: 1, below: null },
  ])
  expect(laneId(1)).toBe(lanes[1]?.key)
})
