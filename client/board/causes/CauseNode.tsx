import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CauseFace } from './faces.ts'

export type CauseNodeData = {
  readonly face: CauseFace
  readonly links: number
  readonly selected: boolean
  /** Part of what is shown just now, or not while something else is; null while nothing is. */
  readonly told: boolean | null
  readonly mayLink: boolean
  readonly domId: string
  readonly helpId: string
}
export type CauseNodeType = Node<CauseNodeData, 'cause'>

/** A goal, plan or statement in the picture. From its ring a link is drawn to another; anywhere on that one will do. */
export const CauseNode = memo(function CauseNode({ data }: NodeProps<CauseNodeType>) {
  const { t } = useTranslation()
  const { face, links, selected, told, mayLink, domId, helpId } = data
  const { note, text } = face
  return (
    <div className="pv-cause" data-kind={face.kind} data-selected={selected || undefined} data-told={told ?? undefined}>
      {mayLink && <Handle type="target" position={Position.Left} className="pv-cause-goal" />}
      <button
        id={domId}
        type="button"
        tabIndex={-1}
        aria-pressed={selected}
        aria-describedby={helpId}
        data-cause={face.id}
      >
        <span className="pv-cause-text" lang="nb">
          {text}
        </span>
        <span className="pv-cause-note">{note}</span>
        <span className="pv-visually-hidden">{t('causal.picture.nodeLinks', { count: links })}</span>
      </button>
      {mayLink && (
        <Handle type="source" position={Position.Right} className="pv-cause-ring" title={t('causal.picture.draw')} />
      )}
    </div>
  )
})
