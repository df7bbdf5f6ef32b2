import { type NodeHandle, Position } from '@xyflow/react'
import type { CardNodeData, CardNodeType } from './CardNode.tsx'
import type { ConflictEdgeType } from './ConflictEdge.tsx'
import type { LaneNodeData, LaneNodeType } from './LaneNode.tsx'
import { type CardBox, type LaneBox, metrics } from './layout.ts'
import type { PlaceNodeType } from './PlaceNode.tsx'

export type CanvasNode = CardNodeType | LaneNodeType | PlaceNodeType
export type CanvasEdge = ConflictEdgeType

/** What lies over what. Others' cards on their way are at 5 (cards.css). A lifted card is over everything, its conflict lines are over the other cards; a holder's label is read whole. */
const z = { lane: 0, place: 1, card: 2, selected: 3, edge: 4, lifted: 10 } as const

// React Flow draws an edge only between nodes with handles. Ours are drawn from the layout, so where they are is nothing.
const handles: NodeHandle[] = [
  { type: 'source', position: Position.Right, x: 0, y: 0, width: 1, height: 1 },
  { type: 'target', position: Position.Left, x: 0, y: 0, width: 1, height: 1 },
]

/** Where a card that is drawn out of sight lies: above the canvas, where a browser cannot scroll to. */
const parkedY = -10_000

export function laneNode(box: LaneBox, data: LaneNodeData): LaneNodeType {
  return {
    id: `lane:${box.key}`,
    type: 'lane',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    style: { pointerEvents: 'all' },
    zIndex: z.lane,
    domAttributes: silent,
    data,
  }
}

/** A card where its box is. The one under the finger is moved from there by the canvas, and by nobody else. */
export function cardNode(box: CardBox, measuredHeight: number | undefined, data: CardNodeData): CardNodeType {
  const lifted = data.state === 'lifted'
  const { clip } = box
  const clipped = !lifted && (clip.top > 0 || clip.bottom > 0)
  return {
    id: data.card.id,
    type: 'card',
    position: { x: box.x, y: box.away > metrics.keptBeyond && !lifted ? parkedY : box.y },
    width: box.width,
    ...(measuredHeight !== undefined && { measured: { width: box.width, height: measuredHeight } }),
    handles,
    className: lifted ? 'pv-node-lifted' : '',
    style: {
      // Under the finger the card must not hide what is below it (a lane's tab).
      pointerEvents: lifted ? 'none' : 'all',
      ...(clipped && { clipPath: clipPath(box, 32) }),
    },
    zIndex: lifted ? z.lifted : data.selected || data.holder ? z.selected : z.card,
    domAttributes: silent,
    data,
  }
}

export function placeNode(box: CardBox): PlaceNodeType {
  return {
    id: 'place',
    type: 'place',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    style: { clipPath: clipPath(box, 0) },
    zIndex: z.place,
    domAttributes: hidden,
    data: {},
  }
}

export function conflictEdge(
  from: string,
  to: string,
  ariaLabel: string,
  data: ConflictEdgeType['data'],
): ConflictEdgeType {
  return {
    id: `${from}>${to}`,
    type: 'conflict',
    source: from,
    target: to,
    zIndex: z.edge,
    ariaLabel,
    domAttributes: silent,
    data,
  }
}

// React Flow says "node" and "edge" in English of everything it draws.
const silent = { 'aria-roledescription': undefined }
const hidden = { ...silent, 'aria-hidden': true }

/** What the lane's head and foot leave to be seen, with room for shadows and handles on the sides that are free. */
function clipPath({ clip, height }: CardBox, room: number): string {
  if (clip.top >= height || clip.bottom >= height) return 'inset(100%)'
  const side = (pixels: number) => (pixels > 0 ? `${pixels}px` : `${-room}px`)
  return `inset(${side(clip.top)} ${-room}px ${side(clip.bottom)})`
}

/** Remembers the nodes of the last time and gives the same object back for each that is unchanged, so that it is not drawn again. */
export function createNodeKeeper(): (nodes: readonly CanvasNode[]) => CanvasNode[] {
  let kept = new Map<string, CanvasNode>()
  return (nodes) => {
    const result = nodes.map((node) => {
      const before = kept.get(node.id)
      if (!before) return node
      const data = sameFields(before.data, node.data) ? before.data : node.data
      const next = data === node.data ? node : ({ ...node, data } as CanvasNode)
      return sameFields(before, next) ? before : next
    })
    kept = new Map(result.map((node) => [node.id, node]))
    return result
  }
}

function sameFields(before: object, next: object): boolean {
  const a = Object.entries(before)
  const b = next as Record<string, unknown>
  return a.length === Object.keys(b).length && a.every(([key, value]) => sameValue(value, b[key]))
}

/** By value: cards are wrapped anew whenever the board is read, and proposals read anew. Plans are the same objects. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return sameFields(a, b)
}
