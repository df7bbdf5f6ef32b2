import type { ReactFlowProps } from '@xyflow/react'
import { CardNode } from './CardNode.tsx'
import { ConflictEdge } from './ConflictEdge.tsx'
import { LaneNode } from './LaneNode.tsx'
import { PlaceNode } from './PlaceNode.tsx'

/**
 * What React Flow is used for here: placing nodes and lines, and nothing that pans, zooms, selects or listens to keys. One
 * object for good: React Flow draws everything anew when types or labels are other objects.
 */
export const flowSettings = {
  nodeTypes: { card: CardNode, lane: LaneNode, place: PlaceNode },
  edgeTypes: { conflict: ConflictEdge },
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  panOnDrag: false,
  zoomOnScroll: false,
  zoomOnPinch: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  minZoom: 1,
  maxZoom: 1,
  proOptions: { hideAttribution: true },
  ariaLabelConfig: {
    'node.a11yDescription.default': '',
    'node.a11yDescription.keyboardDisabled': '',
    'edge.a11yDescription.default': '',
  },
} satisfies ReactFlowProps
