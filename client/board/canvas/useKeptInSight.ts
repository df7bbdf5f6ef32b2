import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { targetOf } from './lanes.ts'
import { scrollIntoView } from './scrolling.ts'
import type { CanvasScene } from './useScene.ts'

/** A card that was seen whole is still seen whole when others turn out to be higher or lower than they were taken for. Not when somebody scrolls. */
export function useKeptInSight(flow: RefObject<HTMLElement | null>, scene: CanvasScene, cardId: CardId | null): void {
  const before = useRef({ ...scene.measures, seen: false })
  useLayoutEffect(() => {
    const { heights, scroll } = scene.measures
    const box = cardId ? scene.layout.cards.get(cardId) : undefined
    const seen = box?.clip.top === 0 && box.clip.bottom === 0
    const at = cardId ? targetOf(scene.lanes, cardId) : null
    const { seen: wasSeen, ...was } = before.current
    const isLost = wasSeen && !seen && was.heights !== heights && was.scroll === scroll
    if (isLost && flow.current && at && box) scrollIntoView(flow.current, scene.layout, at.lane, box)
    else before.current = { ...scene.measures, seen }
  }, [flow, scene, cardId])
}
