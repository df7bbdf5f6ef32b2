import { MarkerType, type NodeHandle, Position, type ReactFlowProps } from '@xyflow/react'
import { actOf, endsOf, type Link, type LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import type { Rect } from '../canvas/geometry.ts'
import { CauseEdge, type CauseEdgeType } from './CauseEdge.tsx'
import { CauseNode, type CauseNodeData, type CauseNodeType } from './CauseNode.tsx'
import type { LinkLine } from './layout-causes.ts'

/**
 * What React Flow is used for here: placing what the layout has worked out, panning and zooming, drawing only what is in sight,
 * and the line from a ring to where the finger is. One object for good, as on the board's canvas.
 */
export const causesFlow = {
  nodeTypes: { cause: CauseNode },
  edgeTypes: { cause: CauseEdge },
  nodesDraggable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  onlyRenderVisibleElements: true,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  connectionRadius: 0,
  minZoom: 0.2,
  maxZoom: 1.5,
  proOptions: { hideAttribution: true },
  ariaLabelConfig: {
    'node.a11yDescription.default': '',
    'node.a11yDescription.keyboardDisabled': '',
    'edge.a11yDescription.default': '',
  },
} satisfies ReactFlowProps

/** A finger's target, half of it beyond the node's edge. */
const ring = 44

// React Flow says "node" and "edge" in English of everything it draws.
const silent = { 'aria-roledescription': undefined }

export function causeNode(rect: Rect, data: CauseNodeData): CauseNodeType {
  const { x, y, width, height } = rect
  return {
    id: data.face.id,
    type: 'cause',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(rect),
    style: { pointerEvents: 'all' },
    zIndex: 1,
    domAttributes: silent,
    data,
  }
}

/** Known before anything is drawn, since most of a large picture is not: the whole node is what a link may end on. */
function handlesOf({ width, height }: Rect): NodeHandle[] {
  return [
    {
      type: 'source',
      position: Position.Right,
      x: width - ring / 2,
      y: (height - ring) / 2,
      width: ring,
      height: ring,
    },
    { type: 'target', position: Position.Left, x: 0, y: 0, width, height },
  ]
}

const colours = { supports: 'var(--pv-good)', counteracts: 'var(--pv-danger)' } as const

/** The edge of a link; null for one that says that there is no effect, which is not drawn. */
export function causeEdge(
  key: LinkKey,
  link: Link,
  line: LinkLine,
  label: string,
  told: boolean | null,
): CauseEdgeType | null {
  const ends = endsOf(key)
  const act = actOf(link)
  if (!ends || act === 'none') return null
  return {
    id: key,
    type: 'cause',
    source: ends.from,
    target: ends.to,
    ariaLabel: '',
    domAttributes: { ...silent, 'aria-hidden': true },
    markerEnd: {
      type: MarkerType.ArrowClosed,
      color: colours[act],
      width: 30,
      height: 30,
      markerUnits: 'userSpaceOnUse',
    },
    data: { linkKey: key, line, act, strength: Math.abs(link.effect), label, told },
  }
}

/** Remembers what was given for each id and gives the same object back while it says the same, so that it is not drawn again. */
export function createKeeper<T extends { id: NodeId | string }>(): (items: readonly T[]) => T[] {
  let kept = new Map<string, T>()
  return (items) => {
    const result = items.map((item) => {
      const before = kept.get(item.id)
      return before && JSON.stringify(before) === JSON.stringify(item) ? before : item
    })
    kept = new Map(result.map((item) => [item.id, item]))
    return result
  }
}
