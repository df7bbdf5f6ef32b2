import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { type CanvasProps, isHeld } from './canvas-props.ts'
import { cardIdOf } from './dom.ts'
import { type CanvasLane, type LaneKey, targetOf } from './lanes.ts'
import type { Lifting, Step } from './lifting.ts'
import { scrollIntoView } from './scrolling.ts'
import type { CanvasScene } from './useScene.ts'

interface Ports {
  readonly flow: RefObject<HTMLElement | null>
  readonly scene: RefObject<CanvasScene>
  readonly props: RefObject<CanvasProps>
  readonly lifting: Lifting
  readonly refuse: (cardId: CardId) => void
  readonly showLane: (lane: LaneKey) => void
  readonly cardDomId: (id: string) => string
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/**
 * Keys on the canvas. One card is in the Tab order; arrows go between cards and lanes. Enter opens (the button's own
 * click), Space lifts; a lifted card goes where the arrows say, Enter or Space drops it, Escape or leaving cancels.
 */
export function useCanvasKeyboard({ flow, scene, props, lifting, refuse, showLane, cardDomId }: Ports) {
  const [active, setActive] = useState<CardId | null>(null)
  const [focused, setFocused] = useState<CardId | null>(null)

  const focusCard = useCallback(
    (cardId: CardId, lane: LaneKey) => {
      showLane(lane)
      setActive(cardId)
      focusWhenDrawn(cardDomId(cardId))
    },
    [showLane, cardDomId],
  )

  function onKeyDown(event: KeyboardEvent): void {
    const cardId = cardIdOf(event.target)
    if (!cardId || event.ctrlKey || event.metaKey || event.altKey) return
    const isLifted = lifting.current()?.by === 'keyboard'
    if (isLifted ? liftedKey(event) : restingKey(event, cardId)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function liftedKey({ key }: KeyboardEvent): boolean {
    const step = steps[key]
    if (step) lifting.step(step)
    else if (key === 'Enter' || key === ' ') {
      const cardId = lifting.current()?.cardId
      lifting.drop()
      if (cardId) props.current.onSelect(cardId)
    } else if (key === 'Escape') lifting.cancel()
    else return false
    return true
  }

  function restingKey({ key }: KeyboardEvent, cardId: CardId): boolean {
    const step = steps[key]
    if (step) {
      const next = neighbour(shownOnly(scene.current), cardId, step)
      if (next) focusCard(next.cardId, next.lane)
      return true
    }
    if (key === ' ') {
      const { canPlace, peers } = props.current
      if (isHeld(peers, cardId)) refuse(cardId)
      else if (canPlace && !lifting.current()) lifting.pickUp(cardId)
      return true
    }
    if (key === 'Escape' && props.current.selected) {
      props.current.onSelect(null)
      return true
    }
    return false
  }

  function onFocus(event: FocusEvent): void {
    const cardId = cardIdOf(event.target)
    if (!cardId) return
    setActive(cardId)
    setFocused(cardId)
    const { lanes, layout } = scene.current
    const at = targetOf(lanes, cardId)
    const box = layout.cards.get(cardId)
    // A finger that presses a half hidden card must not make it jump.
    if (flow.current && at && box && event.target.matches(':focus-visible'))
      scrollIntoView(flow.current, layout, at.lane, box)
  }

  function onBlur(event: FocusEvent): void {
    if (lifting.current()?.by === 'keyboard' && cardIdOf(event.target)) lifting.cancel()
  }

  /** Space would click the button when it comes up. */
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ' && cardIdOf(event.target)) event.preventDefault()
  }

  return { active, focused, onKeyDown, onKeyUp, onFocus, onBlur }
}

/** How many frames a card may take to be drawn and measured after its lane came into sight. */
const patience = 30

/** Moves the focus to a card, at once or, when its lane was out of sight, as soon as it can take it. */
function focusWhenDrawn(domId: string, frames = patience): void {
  const button = document.getElementById(domId)?.querySelector('button')
  button?.focus({ preventScroll: true })
  if (document.activeElement === button || frames === 0) return
  requestAnimationFrame(() => focusWhenDrawn(domId, frames - 1))
}

/** The lanes without the cards that are not shown. */
function shownOnly({ lanes, measures: { hidden } }: CanvasScene): readonly CanvasLane[] {
  if (hidden.size === 0) return lanes
  return lanes.map((lane) => ({ ...lane, cards: lane.cards.filter(({ id }) => !hidden.has(id)) }))
}

/** The card an arrow leads to: up and down within the lane, sideways to the next lane that has cards. */
export function neighbour(
  lanes: readonly CanvasLane[],
  cardId: CardId,
  step: Step,
): { cardId: CardId; lane: LaneKey } | null {
  const at = targetOf(lanes, cardId)
  const column = lanes.findIndex(({ key }) => key === at?.lane)
  const lane = lanes[column]
  if (!at || !lane) return null
  const sideways =
    step === 'left' ? lanes.slice(0, column).reverse() : step === 'right' ? lanes.slice(column + 1) : [lane]
  const to = sideways.find(({ cards }) => cards.length > 0)
  if (!to) return null
  const last = to.cards.length - 1
  const index = { up: at.index - 1, down: at.index + 1, first: 0, last, left: at.index, right: at.index }[step]
  const next = to.cards[Math.max(0, Math.min(last, index))]
  return next ? { cardId: next.id, lane: to.key } : null
}
