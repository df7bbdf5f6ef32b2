import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkKey } from '../../../shared/board/records/link.ts'
import type { LinkLine } from './layout-causes.ts'
import { smoothPath } from './smooth-path.ts'

export type CauseEdgeData = {
  readonly linkKey: LinkKey
  readonly line: LinkLine
  readonly act: 'supports' | 'counteracts'
  readonly strength: number
  /** What pressing its sign does, in words. */
  readonly label: string
  readonly told: boolean | null
}
export type CauseEdgeType = Edge<CauseEdgeData, 'cause'>

/** A link: solid where it supports, dashed where it counteracts, the wider the stronger, with its sign in a ring. */
export const CauseEdge = memo(function CauseEdge({ data, markerEnd }: EdgeProps<CauseEdgeType>) {
  const { t } = useTranslation()
  if (!data) return null
  const { line, act, strength, label, told, linkKey } = data
  const d = smoothPath(line.points)
  return (
    <>
      <path
        className="pv-link"
        d={d}
        data-act={act}
        data-strength={strength}
        data-told={told ?? undefined}
        markerEnd={markerEnd}
      />
      <EdgeLabelRenderer>
        <button
          type="button"
          tabIndex={-1}
          className="pv-link-sign nopan"
          data-act={act}
          data-told={told ?? undefined}
          data-link={linkKey}
          aria-label={label}
          style={{
            transform: `translate(-50%, -50%) translate(${Math.round(line.middle.x)}px, ${Math.round(line.middle.y)}px)`,
          }}
        >
          <span aria-hidden>{t(`causal.sign.${act}`)}</span>
        </button>
      </EdgeLabelRenderer>
    </>
  )
})
