import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import type { Node, NodeProps } from '@xyflow/react'
import { memo, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LaneHead, type LaneHeadProps } from './LaneHead.tsx'
import type { LaneKey } from './lanes.ts'

/** What the ground of a lane asks of the canvas; both stay the same functions. */
export interface LaneMeasuring {
  readonly onHeadHeight: (lane: LaneKey, height: number) => void
  readonly scrollOf: (lane: LaneKey) => number
}

export type LaneNodeData = Omit<LaneHeadProps, 'headingId'> & {
  readonly laneKey: LaneKey
  /** Where the cards are seen, from the lane's top. */
  readonly viewTop: number
  readonly viewHeight: number
  readonly contentHeight: number
  readonly overflows: boolean
  readonly cardsBelow: number
  readonly scrolled: boolean
  readonly aimedAt: boolean
  /** DOM ids of the list items of the cards that are drawn, in their order: the cards are siblings of the lanes in the DOM. */
  readonly owns: string
  readonly empty: boolean
  readonly panelId: string
  readonly measuring: LaneMeasuring
}
export type LaneNodeType = Node<LaneNodeData, 'lane'>

/** A lane: its head, the ground that scrolls, and the buttons that say there is more. Its cards lie above, in their own nodes. */
export const LaneNode = memo(
  function LaneNode({ data }: NodeProps<LaneNodeType>) {
    const { t } = useTranslation()
    const head = useRef<HTMLDivElement>(null)
    const ground = useRef<HTMLDivElement>(null)
    const { laneKey, measuring } = data
    useLayoutEffect(() => {
      const element = head.current
      if (!element) return
      const observer = new ResizeObserver(() => measuring.onHeadHeight(laneKey, element.offsetHeight))
      observer.observe(element)
      // A lane that comes back into sight (another tab) is where it was left.
      ground.current?.scrollTo({ top: measuring.scrollOf(laneKey), behavior: 'instant' })
      return () => observer.disconnect()
    }, [laneKey, measuring])

    const name = data.lane?.name ?? t('board.canvas.unplaced')
    const headingId = `${data.panelId}-name`
    return (
      <section
        className="pv-lane"
        id={data.panelId}
        aria-labelledby={headingId}
        data-lane={laneKey}
        data-unplaced={data.lane ? undefined : ''}
        data-aimed-at={data.aimedAt || undefined}
      >
        <div ref={head}>
          <LaneHead {...data} headingId={headingId} />
        </div>
        <div
          ref={ground}
          className="pv-lane-ground"
          data-scroller={laneKey}
          style={{ top: data.viewTop, height: data.viewHeight }}
          {...(data.overflows && {
            tabIndex: 0,
            role: 'group',
            'aria-label': t('board.canvas.scrollArea', { lane: name }),
          })}
        >
          {data.empty ? (
            <EmptyLane {...data} />
          ) : (
            <ol className="pv-lane-list" aria-labelledby={headingId} aria-owns={data.owns} />
          )}
          <div aria-hidden style={{ height: data.contentHeight }} />
        </div>
        {data.overflows && <LaneFoot {...data} name={name} />}
      </section>
    )
  },
  (before, after) => before.data === after.data,
)

function EmptyLane({ lane, canPlace }: LaneNodeData) {
  const { t } = useTranslation()
  if (!lane) return <p className="pv-lane-empty">{t('board.canvas.emptyUnplaced')}</p>
  return <p className="pv-lane-empty">{t(canPlace ? 'board.canvas.empty' : 'board.canvas.emptyLocked')}</p>
}

function LaneFoot({ cardsBelow, scrolled, name }: LaneNodeData & { readonly name: string }) {
  const { t } = useTranslation()
  return (
    <div className="pv-lane-foot">
      <button
        type="button"
        data-scroll="up"
        disabled={!scrolled}
        aria-label={t('board.canvas.scrollUpIn', { lane: name })}
      >
        <ChevronUpIcon aria-hidden />
      </button>
      <button type="button" data-scroll="down" disabled={cardsBelow === 0}>
        <span className="pv-visually-hidden">{t('board.canvas.moreBelowIn', { lane: name })}</span>
        <span>{cardsBelow > 0 ? t('board.canvas.moreBelow', { count: cardsBelow }) : t('board.canvas.endOfLane')}</span>
        {cardsBelow > 0 && <ChevronDownIcon aria-hidden />}
      </button>
    </div>
  )
}
