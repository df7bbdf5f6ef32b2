import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endsOf, type LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import type { CauseEdgeType } from './CauseEdge.tsx'
import type { CauseNodeType } from './CauseNode.tsx'
import type { CauseFace } from './faces.ts'
import { causeEdge, causeNode, createKeeper } from './flow-causes.ts'
import type { CausesLayout } from './layout-causes.ts'
import type { Causes } from './useCauses.ts'

/** How the picture is seen just now. */
export interface Look {
  readonly selected: NodeId | null
  /** The part that is told of, while one is. */
  readonly told: { readonly nodes: ReadonlySet<NodeId>; readonly links: ReadonlySet<LinkKey> } | null
  readonly mayLink: boolean
  readonly domIdOf: (id: NodeId) => string
  readonly helpId: string
}

/** The picture as React Flow draws it. What did not change is the same object as the last time. */
export function useFlowCauses(
  { state, nameOf }: Causes,
  shown: readonly CauseFace[],
  layout: CausesLayout,
  { selected, told, mayLink, domIdOf, helpId }: Look,
): { nodes: CauseNodeType[]; edges: CauseEdgeType[] } {
  const { t } = useTranslation()
  const [keepNodes] = useState(() => createKeeper<CauseNodeType>())
  const [keepEdges] = useState(() => createKeeper<CauseEdgeType>())
  const { links } = state
  const nodes = useMemo(() => {
    const count = new Map<NodeId, number>()
    for (const key of layout.links.keys())
      for (const id of Object.values(endsOf(key) ?? {})) count.set(id, (count.get(id) ?? 0) + 1)
    return keepNodes(
      shown.flatMap((face) => {
        const rect = layout.nodes.get(face.id)
        // What has just come stands in the next layout.
        if (!rect) return []
        return causeNode(rect, {
          face,
          links: count.get(face.id) ?? 0,
          selected: face.id === selected,
          told: told ? told.nodes.has(face.id) : null,
          mayLink,
          domId: domIdOf(face.id),
          helpId,
        })
      }),
    )
  }, [keepNodes, shown, layout, selected, told, mayLink, domIdOf, helpId])
  const edges = useMemo(
    () =>
      keepEdges(
        [...layout.links].flatMap(([key, line]) => {
          const link = links.get(key)
          const ends = endsOf(key)
          if (!link || !ends) return []
          const words = linkInWords(t, link, nameOf(ends.from), nameOf(ends.to))
          return causeEdge(key, link, line, t('causal.link.open', { words }), told ? told.links.has(key) : null) ?? []
        }),
      ),
    [keepEdges, layout, links, nameOf, t, told],
  )
  return { nodes, edges }
}
