import type { Node, NodeProps } from '@xyflow/react'
import { memo } from 'react'

export type PlaceNodeType = Node<Record<string, never>, 'place'>

/** The dashed place where the lifted card would land. */
export const PlaceNode = memo(function PlaceNode() {
  return <div className="pv-place" />
})

export type GhostNodeData = { readonly name: string; readonly label: string; readonly colour: string }
export type GhostNodeType = Node<GhostNodeData, 'ghost'>

/** Another table's card on its way. Only a picture: the held card says the same in words. */
export const GhostNode = memo(
  function GhostNode({ data }: NodeProps<GhostNodeType>) {
    return (
      <div className="pv-ghost" style={{ borderColor: data.colour }}>
        <span className="pv-card-holder" style={{ backgroundColor: data.colour }}>
          {data.label}
        </span>
        {data.name}
      </div>
    )
  },
  (before, after) => before.data === after.data,
)
