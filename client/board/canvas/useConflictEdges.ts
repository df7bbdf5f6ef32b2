import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { linesFrom } from './conflict-lines.ts'
import { edgePath } from './edge-path.ts'
import { type CanvasEdge, conflictEdge } from './flow-nodes.ts'
import { clamp, type Rect } from './geometry.ts'
import { namesIn } from './lanes.ts'
import type { CardBox, LaneBox } from './layout.ts'
import type { Lift } from './lifting.ts'
import type { CanvasScene } from './useScene.ts'

/** The conflict lines of the lifted card, else of the selected one, drawn from the layout. */
export function useConflictEdges(
  from: CardId | null,
  lines: ReturnType<typeof linesFrom>,
  { lanes, layout, measures }: CanvasScene,
  lift: Lift | null,
): CanvasEdge[] {
  const { t } = useTranslation()
  const corner = lift?.corner ?? null
  return useMemo(() => {
    if (!from || lines.size === 0) return []
    const names = namesIn(lanes)
    const start =
      liftedRect(layout.cards.get(from) ?? layout.gap, corner) ?? inView(layout.cards.get(from), layout.lanes)
    if (!start) return []
    return [...lines].flatMap(([to, kinds]) => {
      const end = inView(layout.cards.get(to), layout.lanes)
      if (!end) return []
      const label = kinds.map((kind) => t(`board.conflictKind.${kind}`)).join(', ')
      const words = { from: names.get(from) ?? '', to: names.get(to) ?? '', kinds: label }
      const path = edgePath(start, end, measures.size.width)
      return [conflictEdge(from, to, t('board.canvas.conflict', words), { path, label })]
    })
  }, [from, lines, lanes, layout, corner, measures.size.width, t])
}

function liftedRect(box: CardBox | null, corner: Lift['corner']): Rect | null {
  return box && corner ? { ...corner, width: box.width, height: box.height } : null
}

/** A card as far as it is seen; one out of view is taken to lie at its lane's head or foot, so that the line points there. */
function inView(box: CardBox | undefined, lanes: readonly LaneBox[]): Rect | null {
  const lane = box && lanes.find(({ x, width }) => box.x >= x && box.x <= x + width)
  if (!box || !lane) return null
  const top = clamp(box.y, lane.view.y, lane.view.y + lane.view.height)
  const bottom = clamp(box.y + box.height, lane.view.y, lane.view.y + lane.view.height)
  return { x: box.x, y: top, width: box.width, height: bottom - top }
}
