import { LightningFillIcon } from '@navikt/aksel-icons'
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import type { EdgePath } from './edge-path.ts'

export type ConflictEdgeData = { readonly path: EdgePath; readonly label: string }
export type ConflictEdgeType = Edge<ConflictEdgeData, 'conflict'>

/** A conflict between two cards: a dotted line that carries its kind. Drawn from the layout, since cards may be out of view. */
export function ConflictEdge({ data }: EdgeProps<ConflictEdgeType>) {
  if (!data) return null
  const { d, middle } = data.path
  return (
    <>
      <path className="pv-conflict-line" d={d} />
      <EdgeLabelRenderer>
        <span
          className="pv-conflict-label"
          style={{
            transform: `translate(${data.path.leftward ? -85 : -15}%, -50%) translate(${Math.round(middle.x)}px, ${Math.round(middle.y)}px)`,
          }}
          aria-hidden
        >
          <LightningFillIcon aria-hidden />
          {data.label}
        </span>
      </EdgeLabelRenderer>
    </>
  )
}
