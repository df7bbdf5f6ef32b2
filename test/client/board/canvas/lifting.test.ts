import { expect, test } from 'vitest'
import { type CanvasLane, withCardAt } from '../../../../client/board/canvas/lanes.ts'
import { layoutBoard } from '../../../../client/board/canvas/layout.ts'
import { createLifting, type Lift, type Message } from '../../../../client/board/canvas/lifting.ts'
import type { DragState } from '../../../../shared/protocol/live.ts'
import { cardId, laneId, makeLanes, makeMeasures } from './board.ts'

/** A board drawn at once after every change, that writes down what it was told. */
function standIn(lanes: readonly CanvasLane[]) {
  const measures = makeMeasures(lanes)
  let lift: Lift | null = null
  const placed: unknown[] = []
  const drags: (DragState | null)[] = []
  const said: Message[] = []
  const drawn = { anew: 0, following: 0 }
  const lifting = createLifting({
    scene: () => {
      const others = lift ? withCardAt(lanes, lift.cardId, null) : lanes
      return { lanes, others, layout: layoutBoard(others, measures, null), measures }
    },
    show: (next) => {
      drawn.anew += 1
      lift = next
    },
    follow: (next) => {
      drawn.following += 1
      lift = next
    },
    reveal: () => undefined,
    tell: (message) => said.push(message),
    onDrag: (drag) => drags.push(drag),
    onPlace: (...placement) => placed.push(placement),
  })
  return { lifting, placed, drags, said, drawn, lift: () => lift }
}

const lane1 = { x: 450, y: 300 }

test('[BD66] a drop places the card once, where the dashed place was', () => {
  const { lifting, placed, drags } = standIn(makeLanes([2, 3, 0]))
  lifting.hold(cardId(0))
  lifting.moveTo({ x: 400, y: 260 }, lane1, null)
  lifting.drop()
  expect(placed).toEqual([[cardId(0), laneId(1), 2]])
  expect(drags.map((drag) => drag?.over ?? null)).toEqual([null, { lane: laneId(1), index: 2 }, null])
})

test('[BD66] a card dropped where it lay, or outside the board, is not placed', () => {
  const { lifting, placed, lift } = standIn(makeLanes([2, 3, 0]))
  lifting.hold(cardId(3))
  lifting.moveTo({ x: 400, y: 190 }, lane1, null)
  lifting.drop()
  lifting.hold(cardId(3))
  lifting.moveTo({ x: 400, y: -90 }, { x: 450, y: -40 }, null)
  expect(lift()?.over).toBeNull()
  lifting.drop()
  expect(placed).toEqual([])
})

test('[BD66] a card over the tab of a lane lands last in it', () => {
  const { lifting, placed } = standIn(makeLanes([2, 3, 0]))
  lifting.hold(cardId(0))
  lifting.moveTo({ x: 0, y: -30 }, { x: 10, y: -20 }, laneId(1))
  lifting.drop()
  expect(placed).toEqual([[cardId(0), laneId(1), 3]])
})

test('[BD77] a card that moves on over the same place follows the finger, and the canvas is not drawn anew for it', () => {
  const { lifting, drawn, lift } = standIn(makeLanes([2, 3, 0]))
  lifting.hold(cardId(0))
  lifting.moveTo({ x: 400, y: 260 }, lane1, null)
  const { anew } = drawn
  for (let step = 1; step <= 9; step++) lifting.moveTo({ x: 400 + step, y: 260 }, lane1, null)
  expect(drawn).toEqual({ anew, following: 9 })
  expect(lift()?.corner).toEqual({ x: 409, y: 260 })
  lifting.moveTo({ x: 400, y: 80 }, lane1, null)
  expect(drawn.anew).toBe(anew + 1)
})

test('[BD67] while held others are told at most what changed, and that it was let go', () => {
  const { lifting, drags } = standIn(makeLanes([2, 3, 0]))
  lifting.hold(cardId(0))
  lifting.moveTo({ x: 400, y: 260 }, lane1, null)
  lifting.moveTo({ x: 400, y: 260 }, lane1, null)
  lifting.cancel()
  expect(drags).toHaveLength(3)
  expect(drags[0]).toEqual({ cardId: cardId(0), over: null, at: null })
  expect(drags[1]?.at?.x).toBeCloseTo((400 + 164) / 1024, 1)
  expect(drags[2]).toBeNull()
})

test('[BD67] a card that was only touched says nothing when it is let go', () => {
  const { lifting, drags, said } = standIn(makeLanes([2]))
  lifting.hold(cardId(0))
  lifting.release()
  expect(drags.at(-1)).toBeNull()
  expect(said).toEqual([])
})

test('[UU61] by keyboard: lift, choose lane and place, drop; each step is said', () => {
  const { lifting, placed, said } = standIn(makeLanes([2, 3, 1]))
  lifting.pickUp(cardId(3))
  lifting.step('up')
  lifting.step('up')
  lifting.step('right')
  lifting.step('down')
  lifting.drop()
  expect(placed).toEqual([[cardId(3), laneId(2), 1]])
  expect(said).toEqual([
    { type: 'lifted', card: 'Plan 3', cardId: cardId(3) },
    { type: 'over', card: 'Plan 3', lane: laneId(1), place: 1, count: 3, moved: null },
    { type: 'over', card: 'Plan 3', lane: laneId(2), place: 1, count: 2, moved: null },
    { type: 'over', card: 'Plan 3', lane: laneId(2), place: 2, count: 2, moved: null },
    { type: 'dropped', card: 'Plan 3', lane: laneId(2), place: 2, count: 2, moved: cardId(3) },
  ])
})

test('[UU61] Escape puts the card back and says so', () => {
  const { lifting, placed, said, lift } = standIn(makeLanes([2, 3]))
  lifting.pickUp(cardId(0))
  lifting.step('right')
  lifting.cancel()
  expect(placed).toEqual([])
  expect(lift()).toBeNull()
  expect(said.at(-1)).toEqual({ type: 'cancelled', card: 'Plan 0' })
})

test('[UU61] a step past the first or last lane or place goes nowhere', () => {
  const { lifting, said } = standIn(makeLanes([1, 2]))
  lifting.pickUp(cardId(1))
  lifting.step('up')
  lifting.step('right')
  lifting.step('last')
  lifting.step('down')
  expect(said).toHaveLength(2)
})

test('[BD68] cards not placed keep the catalogue’s order: one put back there goes to its own place', () => {
  const { lifting, placed, lift } = standIn(makeLanes([3, 1]))
  lifting.hold(cardId(0))
  lifting.moveTo({ x: 40, y: 400 }, { x: 60, y: 420 }, null)
  expect(lift()?.over).toEqual({ lane: '', index: 0 })
  lifting.drop()
  expect(placed).toEqual([])
})
