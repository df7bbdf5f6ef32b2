import { useMemo, useState } from 'react'
import { endsOf } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import type { PicturePart } from '../../../shared/outcome/causes/conflict-chain.ts'
import type { CauseNodeType } from './CauseNode.tsx'
import type { CauseFace } from './faces.ts'
import { causeNode, createKeeper } from './flow-causes.ts'
import type { CausesLayout } from './layout-causes.ts'

/** How the picture is seen just now. */
export interface Look {
  readonly selected: NodeId | null
  /** The part that is told of, while one is. */
  readonly told: PicturePart | null
  readonly mayLink: boolean
  readonly domIdOf: (id: NodeId) => string
  readonly helpId: string
}

/** The picture's nodes as React Flow draws them. What did not change is the same object as the last time. */
export function useCauseNodes(
  shown: readonly CauseFace[],
  layout: CausesLayout,
  { selected, told, mayLink, domIdOf, helpId }: Look,
): CauseNodeType[] {
  const [keep] = useState(createKeeper)
  return useMemo(() => {
    const count = new Map<NodeId, number>()
    for (const key of layout.links.keys())
      for (const id of Object.values(endsOf(key) ?? {})) count.set(id, (count.get(id) ?? 0) + 1)
    return keep(
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
  }, [keep, shown, layout, selected, told, mayLink, domIdOf, helpId])
}
