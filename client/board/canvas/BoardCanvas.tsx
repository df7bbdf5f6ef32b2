import { ReactFlow } from '@xyflow/react'
import { type CSSProperties, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tableColour } from '../../ui/table-colour.ts'
import { useLatest } from '../../ui/useLatest.ts'
import type { CanvasProps } from './canvas-props.ts'
import { DrawnLineView } from './DrawnLineView.tsx'
import { flowSettings } from './flow-settings.ts'
import { Ghosts } from './Ghosts.tsx'
import { LaneTabs } from './LaneTabs.tsx'
import { cardIn, type LaneKey, unplaced } from './lanes.ts'
import { metrics } from './layout.ts'
import { createLifting, type Lift } from './lifting.ts'
import { scrollByWheel, scrollIntoView } from './scrolling.ts'
import { useAnnouncements } from './useAnnouncements.ts'
import { useCanvasKeyboard } from './useCanvasKeyboard.ts'
import { useCanvasPointer } from './useCanvasPointer.ts'
import { useFlowElements } from './useFlowElements.ts'
import { useFollowing } from './useFollowing.ts'
import { useKeptInSight } from './useKeptInSight.ts'
import { useMeasures } from './useMeasures.ts'
import { useRefusal } from './useRefusal.ts'
import { useScene } from './useScene.ts'
import { useTelling } from './useTelling.ts'
import { useUnmeasured } from './useUnmeasured.ts'
import '@xyflow/react/dist/base.css'
import './BoardCanvas.css'
import './lanes.css'
import './cards.css'
import './conflict-lines.css'

/** The board as lanes with cards: everything is done through its props, nothing is kept here but what is under a finger. */
export function BoardCanvas(props: CanvasProps) {
  const { t } = useTranslation()
  const flow = useRef<HTMLDivElement>(null)
  const id = useId()
  const cardDomId = useCallback((card: string) => `${id}-${card}`, [id])
  const panelId = useCallback((lane: LaneKey) => `${id}-lane-${lane || 'unplaced'}`, [id])
  const { spoken, say } = useAnnouncements()
  const [chosen, setChosen] = useState<LaneKey>(unplaced)
  const [lift, setLift] = useState<Lift | null>(null)

  const { measures, measuring, onNodesChange, onScroll } = useMeasures(flow, props.hidden)
  const scene = useScene(props.columns, measures, chosen, lift)
  const latestProps = useLatest(props)
  const latestScene = useLatest(scene)

  const tell = useTelling(latestScene, props.takesAlong, say)
  const latestTell = useLatest(tell)
  const showLane = useCallback(
    (lane: LaneKey) => {
      if (!latestScene.current.shown.includes(lane)) setChosen(lane)
    },
    [latestScene],
  )
  const moveTo = useFollowing(flow, latestScene, lift)
  const hasLines = useRef(false)
  const [lifting] = useState(() =>
    createLifting({
      scene: () => latestScene.current,
      show: setLift,
      follow(next) {
        // Lines are drawn from the card to others; else its element alone is moved, and the canvas is not drawn again.
        if (hasLines.current) setLift(next)
        else if (next.corner) moveTo(next.cardId, next.corner)
      },
      reveal: showLane,
      tell: (message) => latestTell.current(message),
      onDrag: (drag) => latestProps.current.onDrag(drag),
      onPlace: (cardId, lane, index) => latestProps.current.onPlace(cardId, lane === unplaced ? null : lane, index),
    }),
  )
  // As it was shown, but where the finger is by now.
  const shownLift = lift && { ...lift, corner: lifting.current()?.corner ?? lift.corner }
  const { refused, refuse } = useRefusal(latestProps, latestScene, say)
  const pointer = useCanvasPointer({ flow, scene: latestScene, props: latestProps, lifting, refuse })
  const keyboard = useCanvasKeyboard({
    flow,
    scene: latestScene,
    props: latestProps,
    lifting,
    refuse,
    showLane,
    cardDomId,
  })

  // A card that may no longer be moved, or is no longer on the board, is let go of.
  const liftedIsThere = !lift || cardIn(scene.lanes, lift.cardId) !== undefined
  const { cancelGesture } = pointer
  useEffect(() => {
    if (props.canPlace && liftedIsThere) return
    cancelGesture()
    lifting.cancel()
  }, [props.canPlace, liftedIsThere, cancelGesture, lifting])
  useEffect(() => () => lifting.cancel(), [lifting])

  // What is carried by keyboard is kept in sight.
  const byKeyboard = lift?.by === 'keyboard'
  useLayoutEffect(() => {
    const { current } = lifting
    const over = current()?.over
    if (byKeyboard && flow.current && over && scene.layout.gap)
      scrollIntoView(flow.current, scene.layout, over.lane, scene.layout.gap)
  }, [byKeyboard, lifting, scene.layout])

  useKeptInSight(flow, scene, keyboard.focused)

  const helpId = `${id}-help`
  const firstCard = scene.others.flatMap(({ cards }) => cards).find(({ id }) => !props.hidden.has(id))?.id ?? null
  const activeInSight = scene.lanes.some(
    ({ key, cards }) =>
      scene.shown.includes(key) && cards.some(({ id }) => id === keyboard.active && !props.hidden.has(id)),
  )
  const tabStop = activeInSight ? keyboard.active : firstCard
  const unmeasured = useUnmeasured(scene, props.state, lift !== null)
  // Focus may be on its way from a card to another: neither may go.
  const { active, focused } = keyboard
  const pinned = useMemo(
    () => new Set([...unmeasured, ...[tabStop, active, focused].filter((id) => id !== null)]),
    [unmeasured, tabStop, active, focused],
  )
  const { nodes, edges } = useFlowElements(props, scene, {
    lift: shownLift,
    pinned,
    aimedAt: pointer.line?.to ?? null,
    refused,
    tabStop,
    helpId,
    cardDomId,
    panelId,
    measuring,
  })

  useLayoutEffect(() => {
    hasLines.current = edges.length > 0
  })

  const ownColour = props.ownTableNumber === null ? 'var(--pv-accent)' : tableColour(props.ownTableNumber)
  const style: CSSProperties & Record<'--pv-own', string> = { '--pv-own': ownColour }
  const cardWidth = (scene.layout.lanes[0]?.width ?? 0) - 2 * metrics.padding
  const tabbed = scene.shown.length < scene.lanes.length
  return (
    <section
      className="pv-canvas"
      aria-label={t('board.canvas.label')}
      style={style}
      data-narrow={cardWidth <= metrics.narrowCard ? '' : undefined}
      data-lifting={lift?.corner || byKeyboard ? '' : undefined}
      data-drawing={pointer.line ? '' : undefined}
    >
      {tabbed && (
        <LaneTabs
          lanes={scene.preview}
          shown={scene.shown}
          chosen={scene.lanes.some(({ key }) => key === chosen) ? chosen : unplaced}
          aimedAt={lift?.over?.lane ?? null}
          onChoose={setChosen}
          panelId={panelId}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the handlers serve the cards' buttons inside, for all of them at once. */}
      <div
        ref={flow}
        className="pv-canvas-flow"
        onPointerDown={pointer.onPointerDown}
        onClick={pointer.onClick}
        onKeyDown={keyboard.onKeyDown}
        onKeyUp={keyboard.onKeyUp}
        onFocus={keyboard.onFocus}
        onBlur={keyboard.onBlur}
        onContextMenu={(event) => lift && event.preventDefault()}
        onDragStart={(event) => event.preventDefault()}
        onScrollCapture={(event) => {
          const target = event.target as HTMLElement
          if (target.dataset.scroller !== undefined) onScroll(target.dataset.scroller as LaneKey, target.scrollTop)
        }}
        onWheel={(event) => {
          const left = event.currentTarget.getBoundingClientRect().left
          scrollByWheel(event.currentTarget, scene.layout, event.nativeEvent, event.clientX - left)
        }}
      >
        {measures.size.width > 0 && (
          <ReactFlow
            ref={withoutApplicationRole}
            nodes={nodes}
            edges={edges}
            onNodesChange={onNodesChange}
            {...flowSettings}
          >
            <Ghosts peers={props.peers} scene={scene} />
            {pointer.line && <DrawnLineView line={pointer.line} scene={scene} />}
          </ReactFlow>
        )}
      </div>
      <p id={helpId} hidden>
        {t(props.canPlace ? 'board.canvas.help' : 'board.canvas.helpLocked')}
      </p>
      <div className="pv-visually-hidden" aria-live="polite" data-announcements>
        {spoken}
      </div>
    </section>
  )
}

/** React Flow calls itself an application, which keeps screen readers from reading the lanes' headings and lists. */
function withoutApplicationRole(element: HTMLElement | null): void {
  element?.removeAttribute('role')
}
