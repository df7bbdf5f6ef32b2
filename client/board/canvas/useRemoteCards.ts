import { useMemo } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { tableColour } from '../../ui/table-colour.ts'
import type { Holder } from './CardNode.tsx'
import type { CanvasProps, RemoteDrag } from './canvas-props.ts'
import { type CanvasNode, ghostNode, ghostRect } from './flow-nodes.ts'
import { namesIn } from './lanes.ts'
import type { CanvasScene } from './useScene.ts'

/** Who holds which card. */
export function useHolders(remoteDrags: readonly RemoteDrag[], refused: CardId | null): ReadonlyMap<string, Holder> {
  // Fingers move often, holders seldom: the map changes only with who holds what.
  const key = JSON.stringify(remoteDrags.map((remote) => [remote.drag.cardId, remote.label, holderColour(remote)]))
  return useMemo(() => {
    const held = JSON.parse(key) as [string, string, string][]
    return new Map(held.map(([id, label, colour]) => [id, { label, colour, refusing: id === refused }]))
  }, [key, refused])
}

/** Others' cards on their way. */
export function useGhostNodes({ remoteDrags }: CanvasProps, { lanes, layout, measures }: CanvasScene): CanvasNode[] {
  const names = useMemo(() => namesIn(lanes), [lanes])
  return useMemo(
    () =>
      remoteDrags.flatMap(({ key, label, tableNumber, drag }) => {
        const name = names.get(drag.cardId)
        if (!drag.at || name === undefined) return []
        const over = layout.lanes.find((lane) => lane.key === drag.over?.lane)
        const width = Math.min(220, (layout.lanes[0]?.width ?? 0) * 0.9)
        const colour = holderColour({ key, label, tableNumber, drag })
        return [ghostNode(key, ghostRect(drag.at, over, measures.size, width), { name, label, colour })]
      }),
    [remoteDrags, names, layout.lanes, measures.size],
  )
}

/** The colour another device's card is shown in. */
function holderColour({ tableNumber }: RemoteDrag): string {
  return tableNumber === null ? 'var(--pv-ink)' : tableColour(tableNumber)
}
