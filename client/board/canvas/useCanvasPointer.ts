import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { type CanvasProps, isHeld } from './canvas-props.ts'
import { cardIdOf } from './dom.ts'
import type { Point } from './geometry.ts'
import { cardIn, type LaneKey } from './lanes.ts'
import { cardAt } from './layout.ts'
import type { Lifting } from './lifting.ts'
import { scrollNearEdge, scrollPage } from './scrolling.ts'
import { trackPointer } from './track-pointer.ts'
import type { CanvasScene } from './useScene.ts'

/** A conflict line on its way from a card to the finger. */
export interface DrawnLine {
  readonly from: CardId
  readonly to: CardId | null
  readonly point: Point
}

interface Ports {
  readonly flow: RefObject<HTMLElement | null>
  readonly scene: RefObject<CanvasScene>
  readonly props: RefObject<CanvasProps>
  readonly lifting: Lifting
  /** Someone tried to take a card that another device holds. */
  readonly refuse: (cardId: CardId) => void
}

/** Fingers, pen and mouse on the canvas: drag a card, draw a line, tap. One gesture at a time; other fingers change nothing. */
export function useCanvasPointer({ flow, scene, props, lifting, refuse }: Ports) {
  const [line, setLine] = useState<DrawnLine | null>(null)
  const cancel = useRef<(() => void) | null>(null)
  const dragged = useRef(false)
  useLayoutEffect(() => () => cancel.current?.(), [])

  /** How client coordinates are the canvas's, found out once per gesture: to ask in every frame would lay the page out anew each time. */
  const inFlow = useCallback(() => {
    const { left = 0, top = 0 } = flow.current?.getBoundingClientRect() ?? {}
    return (client: Point): Point => ({ x: client.x - left, y: client.y - top })
  }, [flow])

  const ended = useCallback(() => {
    cancel.current = null
  }, [])

  function dragCard(down: PointerEvent, cardId: CardId): void {
    const box = scene.current.layout.cards.get(cardId)
    const toFlow = inFlow()
    const start = toFlow({ x: down.clientX, y: down.clientY })
    if (!box || !lifting.hold(cardId)) return
    const grip = { x: start.x - box.x, y: start.y - box.y }
    cancel.current = trackPointer(down.nativeEvent, {
      onStart: () => {
        dragged.current = true
      },
      onFrame(client) {
        const finger = toFlow(client)
        if (flow.current) scrollNearEdge(flow.current, scene.current.layout, finger)
        lifting.moveTo({ x: finger.x - grip.x, y: finger.y - grip.y }, finger, finger.y < 0 ? tabAt(client) : null)
      },
      onEnd(moved) {
        ended()
        if (!moved) return lifting.release()
        lifting.drop()
        props.current.onSelect(cardId)
      },
      onCancel() {
        ended()
        lifting.cancel()
      },
    })
  }

  function openCard(cardId: CardId | null): boolean {
    const card = cardIn(scene.current.lanes, cardId)
    if (!card) return false
    props.current.onSelect(card.id)
    props.current.onOpen(card)
    return true
  }

  function drawLine(down: PointerEvent, from: CardId): void {
    let to: CardId | null = null
    const toFlow = inFlow()
    cancel.current = trackPointer(down.nativeEvent, {
      onStart: () => {
        dragged.current = true
      },
      onFrame(client) {
        const point = toFlow(client)
        if (flow.current) scrollNearEdge(flow.current, scene.current.layout, point)
        const under = cardAt(scene.current.layout, point)
        to = under === from ? null : under
        setLine((before) =>
          before?.point.x === point.x && before.point.y === point.y && before.to === to ? before : { from, to, point },
        )
      },
      onEnd() {
        ended()
        setLine(null)
        if (to) props.current.onConnect(from, to)
      },
      onCancel() {
        ended()
        setLine(null)
      },
    })
  }

  function onPointerDown(event: PointerEvent): void {
    if (cancel.current) return
    dragged.current = false
    const { canPlace, canFlag, peers } = props.current
    const cardId = cardIdOf(event.target)
    if (event.button !== 0 || !cardId) return
    const onHandle = event.target instanceof Element && event.target.closest('[data-connect]') !== null
    if (canFlag && onHandle) drawLine(event, cardId)
    else if (canPlace && isHeld(peers, cardId)) tryInVain(event, cardId)
    else if (canPlace) dragCard(event, cardId)
  }

  function tryInVain(down: PointerEvent, cardId: CardId): void {
    cancel.current = trackPointer(down.nativeEvent, {
      onStart() {
        dragged.current = true
        refuse(cardId)
      },
      onFrame: () => undefined,
      onEnd: ended,
      onCancel: ended,
    })
  }

  function onClick(event: MouseEvent): void {
    // The click that ends a drag means nothing. One from a keyboard or a screen reader (detail 0) always does.
    if (cancel.current || (dragged.current && event.detail > 0)) return
    const { target } = event
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-scroll]') : null
    if (button) page(button)
    else if (!openCard(cardIdOf(target)) && props.current.selected) props.current.onSelect(null)
  }

  function page(button: HTMLElement): void {
    const key = button.closest<HTMLElement>('[data-lane]')?.dataset.lane
    const box = scene.current.layout.lanes.find((lane) => lane.key === key)
    if (flow.current && box) scrollPage(flow.current, box, button.dataset.scroll === 'up' ? 'up' : 'down')
  }

  return { line, onPointerDown, onClick, cancelGesture: useCallback(() => cancel.current?.(), []) }
}

/** The tab under a point above the canvas: on a phone a card is dragged to another lane over its tab. */
function tabAt(client: Point): LaneKey | null {
  const tab = document.elementFromPoint(client.x, client.y)?.closest<HTMLElement>('[data-lane-tab]')
  return tab ? (tab.dataset.laneTab as LaneKey) : null
}
