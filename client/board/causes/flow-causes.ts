import { type NodeHandle, Position, type ReactFlowProps } from '@xyflow/react'
import type { Rect } from '../canvas/geometry.ts'
import { CauseNode, type CauseNodeData, type CauseNodeType } from './CauseNode.tsx'

/**
 * What React Flow is used for here: placing what the layout has worked out, panning and zooming, drawing only what is in sight,
 * and the line from a ring to where the finger is. One object for good, as on the board's canvas.
 */
export const causesFlow = {
  nodeTypes: { cause: CauseNode },
  nodesDraggable: false,
  nodesFocusable: false,
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
  },
} satisfies ReactFlowProps

/** A finger's target, half of it beyond the node's edge. */
const ring = 44

// React Flow says "node" in English of everything it draws.
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

/** Remembers the node that was given for each id and gives the same object back while it says the same, so that it is not drawn again. */
export function createKeeper(): (nodes: readonly CauseNodeType[]) => CauseNodeType[] {
  let kept = new Map<string, CauseNodeType>()
  return (items) => {
    const result = items.map((item) => {
      const before = kept.get(item.id)
      return before && JSON.stringify(before) === JSON.stringify(item) ? before : item
    })
    kept = new Map(result.map((item) => [item.id, item]))
    return result
  }
}
