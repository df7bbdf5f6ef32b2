import { expect, test } from 'vitest'
import type { CausesLayout } from '../../../../client/board/causes/layout-causes.ts'
import { openingView } from '../../../../client/board/causes/opening-view.ts'
import type { NodeId } from '../../../../shared/ids.ts'
import { makeId } from '../../../../shared/ids.ts'

const box = { width: 1056, height: 672 }

function layoutOf(...places: [x: number, y: number][]): CausesLayout {
  const nodes = places.map(([x, y], index): [NodeId, { x: number; y: number; width: number; height: number }] => [
    makeId('statement', `ledd${index}`),
    { x, y, width: 200, height: 100 },
  ])
  return { nodes: new Map(nodes), links: new Map() }
}

test('[UU192] a picture that fits stands in the middle, no larger than its own type', () => {
  expect(openingView(layoutOf([0, 0], [300, 200]), box)).toEqual({ x: 278, y: 162, zoom: 1 })
})

test('[UU192] one that fits when it is drawn smaller is seen whole', () => {
  const { x, zoom } = openingView(layoutOf([0, 0], [1050, 200]), box)
  expect(zoom).toBe(0.8)
  expect(x).toBe(28)
})

test('[UU192] one that could not be read so small is opened at its first node, where its middle may be empty', () => {
  const { x, y, zoom } = openingView(layoutOf([0, 4000], [6000, 0], [6000, 8000]), box)
  expect(zoom).toBe(0.65)
  expect(x).toBe(28)
  // The first node stands in the middle of the room above the tools.
  expect(y + 4050 * zoom).toBeCloseTo(12 + 300)
})

test('[UU192] no more is empty above or below it than its margin', () => {
  expect(openingView(layoutOf([0, 0], [0, 8000]), box).y).toBe(12)
  const last = openingView(layoutOf([0, 7900], [300, 0]), box)
  expect(last.y + 8000 * last.zoom).toBeCloseTo(12 + 600)
})
