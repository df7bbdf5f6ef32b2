import type { NodeChange } from '@xyflow/react'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type CardId, isCardId } from '../../../shared/ids.ts'
import type { CanvasNode } from './flow-nodes.ts'
import type { Size } from './geometry.ts'
import type { LaneMeasuring } from './LaneNode.tsx'
import type { LaneKey } from './lanes.ts'
import type { Measures } from './layout.ts'

/** Everything measured on the screen, as one value, and the ways it comes in. */
export function useMeasures(flow: RefObject<HTMLElement | null>, hidden: ReadonlySet<CardId>) {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [heads, setHeads] = useState<ReadonlyMap<LaneKey, number>>(new Map())
  const [heights, setHeights] = useState<ReadonlyMap<CardId, number>>(new Map())
  const [scroll, setScroll] = useState<ReadonlyMap<LaneKey, number>>(new Map())
  const holdStill = useHoldStill(flow)

  useLayoutEffect(() => {
    const element = flow.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      holdStill()
      setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    setSize({ width: element.clientWidth, height: element.clientHeight })
    return () => observer.disconnect()
  }, [flow, holdStill])

  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const measured = changes.flatMap((change): [CardId, number][] => {
      if (change.type !== 'dimensions' || !change.dimensions) return []
      const { id, dimensions } = change
      return isCardId(id) ? [[id, dimensions.height]] : []
    })
    if (measured.length > 0) setHeights((before) => withEntries(before, measured))
  }, [])

  const latestScroll = useRef(scroll)
  const onScroll = useCallback(
    (lane: LaneKey, top: number) => {
      // Cards follow the ground at once; gliding after it would look like rubber.
      holdStill()
      latestScroll.current = withEntries(latestScroll.current, [[lane, top]])
      setScroll(latestScroll.current)
    },
    [holdStill],
  )

  const measuring = useMemo<LaneMeasuring>(
    () => ({
      onHeadHeight: (lane, height) => setHeads((before) => withEntries(before, [[lane, height]])),
      scrollOf: (lane) => latestScroll.current.get(lane) ?? 0,
    }),
    [],
  )

  const measures = useMemo<Measures>(
    () => ({ size, heads, heights, scroll, hidden }),
    [size, heads, heights, scroll, hidden],
  )
  return { measures, measuring, onNodesChange, onScroll }
}

const stillMs = 140

/** Stops the gliding of cards for a moment, straight on the element: nothing needs to be drawn again for it. */
function useHoldStill(flow: RefObject<HTMLElement | null>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    const element = flow.current
    if (!element) return
    element.dataset.still = ''
    clearTimeout(timer.current)
    timer.current = setTimeout(() => delete element.dataset.still, stillMs)
  }, [flow])
}

function withEntries<K, V>(before: ReadonlyMap<K, V>, entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  if (entries.every(([key, value]) => before.get(key) === value)) return before
  return new Map([...before, ...entries])
}
