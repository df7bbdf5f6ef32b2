import { useMemo } from 'react'
import type { Column } from '../../../shared/board/arrange.ts'
import { type LaneKey, lanesOf, withCardAt } from './lanes.ts'
import { layoutBoard, type Measures, metrics, shownColumns } from './layout.ts'
import type { Lift, Scene } from './lifting.ts'

export interface CanvasScene extends Scene {
  readonly shown: readonly LaneKey[]
  /** All lanes, with the lifted card where it would land: what the heads and tabs count. */
  readonly preview: Scene['lanes']
}

/** Where everything is just now. A finger that moves within the same place changes nothing here. */
export function useScene(
  columns: readonly Column[],
  measures: Measures,
  chosen: LaneKey,
  lift: Lift | null,
): CanvasScene {
  const lanes = useMemo(() => lanesOf(columns), [columns])
  const liftedId = lift && (lift.by === 'keyboard' || lift.corner) ? lift.cardId : null
  const target = lift ? (lift.over ?? lift.from) : null
  const targetLane = liftedId ? target?.lane : undefined
  const targetIndex = liftedId ? target?.index : undefined
  const gapHeight = (liftedId && measures.heights.get(liftedId)) ?? metrics.cardHeight

  const at = Math.max(
    0,
    lanes.findIndex(({ key }) => key === chosen),
  )
  const visible = shownColumns(lanes.length, measures.size.width, at).join()
  const inSight = useMemo(() => visible.split(',').flatMap((index) => lanes[Number(index)] ?? []), [lanes, visible])
  const others = useMemo(() => (liftedId ? withCardAt(inSight, liftedId, null) : inSight), [inSight, liftedId])
  const layout = useMemo(() => {
    const gap = targetLane === undefined || targetIndex === undefined ? null : { lane: targetLane, index: targetIndex }
    return layoutBoard(others, measures, gap && { ...gap, height: gapHeight })
  }, [others, measures, targetLane, targetIndex, gapHeight])
  const preview = useMemo(() => {
    if (!liftedId || targetLane === undefined || targetIndex === undefined) return lanes
    return withCardAt(lanes, liftedId, { lane: targetLane, index: targetIndex })
  }, [lanes, liftedId, targetLane, targetIndex])
  const shown = useMemo(() => inSight.map(({ key }) => key), [inSight])

  return useMemo(
    () => ({ lanes, others, layout, measures, shown, preview }),
    [lanes, others, layout, measures, shown, preview],
  )
}
