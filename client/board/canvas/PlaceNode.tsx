import type { Node } from '@xyflow/react'
import { memo } from 'react'

export type PlaceNodeType = Node<Record<string, never>, 'place'>

/** The dashed place where the lifted card would land. */
export const PlaceNode = memo(function PlaceNode() {
  return <div className="pv-place" />
})
