import { describe, expect, test } from 'vitest'
import type { CardNodeData } from '../../../../client/board/canvas/CardNode.tsx'
import { linesFrom } from '../../../../client/board/canvas/conflict-lines.ts'
import { edgePath } from '../../../../client/board/canvas/edge-path.ts'
import { cardNode, createNodeKeeper } from '../../../../client/board/canvas/flow-nodes.ts'
import { ghostRect } from '../../../../client/board/canvas/ghost-rect.ts'
import { effortOf } from '../../../../client/board/canvas/lanes.ts'
import { layoutBoard } from '../../../../client/board/canvas/layout.ts'
import { edgeSpeed } from '../../../../client/board/canvas/scrolling.ts'
import { neighbour } from '../../../../client/board/canvas/useCanvasKeyboard.ts'
import { countConflicts } from '../../../../client/board/conflicts/by-party.ts'
import type { Conflict } from '../../../../shared/board/records/conflict.ts'
import { makeId } from '../../../../shared/ids.ts'
import { cardId, laneId, makeCard, makeLanes, makeMeasures } from './board.ts'

const data = (number: number): CardNodeData => ({
  card: makeCard(number),
  rank: 1,
  position: 1,
  count: 1,
  decision: null,
  leftOut: false,
  need: null,
  conflicts: 0,
  overbooked: false,
  outOfOrder: false,
  ambitions: 0,
  holder: null,
  refusing: false,
  state: 'resting',
  selected: false,
  aimedAt: false,
  atOdds: false,
  tabStop: false,
  canFlag: false,
  movable: true,
  helpId: 'help',
  domId: 'card',
})
const box = { x: 0, y: 0, width: 100, height: 50, clip: { top: 0, bottom: 0 }, away: 0 }

describe('what is drawn again', () => {
  test('[BD69] a card that did not change keeps its node, also when the board is read anew', () => {
    const keep = createNodeKeeper()
    const plan = data(1)
    const [before] = keep([cardNode(box, 50, plan)])
    const readAnew = { ...plan, card: { ...plan.card } }
    expect(keep([cardNode({ ...box }, 50, readAnew)])[0]).toBe(before)
  })
  test('[BD69] a card that only moves keeps its data; one that changes does not', () => {
    const keep = createNodeKeeper()
    const [before] = keep([cardNode(box, 50, data(1))])
    const kept = data(1)
    const same = before?.data as CardNodeData
    const [moved] = keep([cardNode({ ...box, y: 9 }, 50, { ...kept, card: same.card })])
    expect(moved).not.toBe(before)
    expect(moved?.data).toBe(before?.data)
    const [changed] = keep([cardNode(box, 50, { ...same, rank: 2 })])
    expect(changed?.data).not.toBe(before?.data)
  })
})

test('[BD71] another device’s card is drawn within the lane it is over here, however wide its own board is', () => {
  const lanes = makeLanes([0, 0, 0])
  const { lanes: boxes } = layoutBoard(lanes, makeMeasures(lanes), null)
  const size = { width: 1024, height: 600 }
  const over = boxes[2]
  const rect = ghostRect({ x: 0.1, y: 7 }, over, size, 100)
  expect(rect.x + 50).toBeGreaterThan((over?.x ?? 0) - 1)
  expect(rect.y).toBeLessThanOrEqual(600)
})

const conflict = (number: number, parties: Conflict['parties'], kind: Conflict['kind']): Conflict => ({
  id: makeId('conflict', `conf${number}`),
  parties,
  kind,
  severity: 1,
  sentence: '',
  raisedBy: null,
})
const conflicts = new Map(
  [
    conflict(1, [cardId(1), cardId(2)], 'land'),
    conflict(2, [cardId(2), cardId(1), cardId(3)], 'money'),
    conflict(3, [cardId(2), cardId(3)], 'time'),
  ].map((each) => [each.id, each]),
)

test('[BD72] a card’s tag counts its conflicts; its lines go once to each other party with all their kinds', () => {
  expect(countConflicts(conflicts).get(cardId(1))).toBe(2)
  expect([...linesFrom(cardId(1), conflicts)]).toEqual([
    [cardId(2), ['land', 'money']],
    [cardId(3), ['money']],
  ])
})

test('[BD72] a line leaves and meets the sides that face each other', () => {
  const left = { x: 0, y: 0, width: 100, height: 40 }
  const right = { x: 300, y: 100, width: 100, height: 40 }
  expect(edgePath(left, right, 1000).d).toMatch(/^M100 20 .* 300 120$/)
  expect(edgePath(right, left, 1000).d).toMatch(/^M300 120 .* 100 20$/)
  const below = { ...left, y: 200 }
  expect(edgePath(left, below, 1000).d).toMatch(/^M100 20 .* 100 220$/)
})

test('[BD73] a lane’s effort is the sum of its cards; those without a number count nothing', () => {
  expect(effortOf([makeCard(1, 14), makeCard(2, null), makeCard(3, 2.5)])).toBe(16.5)
})

test('[BD74] a lifted card near the head or foot of a full lane scrolls it, faster the closer', () => {
  const full = makeLanes([20])
  const lane = layoutBoard(full, makeMeasures(full), null).lanes[0]
  if (!lane) throw new Error('no lane')
  const foot = lane.view.y + lane.view.height
  const near = edgeSpeed(lane, { x: 50, y: foot - 40 })
  expect(near).toBeGreaterThan(0)
  expect(edgeSpeed(lane, { x: 50, y: foot - 4 })).toBeGreaterThan(near)
  expect(edgeSpeed(lane, { x: 50, y: lane.view.y + 4 })).toBeLessThan(0)
  expect(edgeSpeed(lane, { x: 50, y: lane.view.y + 200 })).toBe(0)
})

test('[UU62] arrows go between the cards of a lane and to the next lane that has cards', () => {
  const lanes = makeLanes([2, 0, 3])
  expect(neighbour(lanes, cardId(0), 'down')?.cardId).toBe(cardId(1))
  expect(neighbour(lanes, cardId(0), 'up')?.cardId).toBe(cardId(0))
  expect(neighbour(lanes, cardId(1), 'right')).toEqual({ cardId: cardId(3), lane: laneId(2) })
  expect(neighbour(lanes, cardId(4), 'left')?.cardId).toBe(cardId(1))
  expect(neighbour(lanes, cardId(2), 'last')?.cardId).toBe(cardId(4))
  expect(neighbour(lanes, cardId(2), 'right')).toBeNull()
})
