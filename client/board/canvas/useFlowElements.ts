import { useMemo, useState } from 'react'
import type { Card } from '../../../shared/board/card.ts'
import { needResultsOf } from '../../../shared/board/needs-by-card.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { countAmbitions } from '../ambitions/ambitions-of.ts'
import { countConflicts } from '../conflicts/by-party.ts'
import type { CardNodeData } from './CardNode.tsx'
import type { CanvasProps } from './canvas-props.ts'
import { linesFrom } from './conflict-lines.ts'
import { type CanvasNode, cardNode, createNodeKeeper, laneNode, placeNode } from './flow-nodes.ts'
import type { LaneMeasuring } from './LaneNode.tsx'
import { effortOf, type LaneKey } from './lanes.ts'
import { type CardBox, type LaneBox, metrics } from './layout.ts'
import type { Lift } from './lifting.ts'
import { useConflictEdges } from './useConflictEdges.ts'
import { useDrawn } from './useDrawn.ts'
import { useHolders } from './useHolders.ts'
import type { CanvasScene } from './useScene.ts'

interface Looks {
  readonly lift: Lift | null
  readonly aimedAt: CardId | null
  readonly refused: CardId | null
  readonly tabStop: CardId | null
  /** Cards that are drawn though they are out of sight. */
  readonly pinned: ReadonlySet<CardId>
  readonly helpId: string
  readonly cardDomId: (id: string) => string
  readonly panelId: (lane: LaneKey) => string
  readonly measuring: LaneMeasuring
}

const noLines: ReturnType<typeof linesFrom> = new Map()

/** The canvas as React Flow draws it: one node per lane, card in sight and gap; what did not change stays the same object. */
export function useFlowElements(props: CanvasProps, scene: CanvasScene, looks: Looks) {
  const { selected, state } = props
  const from = looks.lift?.cardId ?? selected
  const lines = useMemo(() => (from ? linesFrom(from, state.conflicts) : noLines), [from, state.conflicts])
  const drawn = useDrawn(scene, { lifted: looks.lift?.cardId ?? null, from, lines, pinned: looks.pinned })
  const lanes = useLaneNodes(props, scene, looks, drawn)
  const cards = useCardNodes(props, scene, looks, drawn, lines)
  const edges = useConflictEdges(from, lines, scene, looks.lift)
  const [keep] = useState(createNodeKeeper)
  const { gap } = scene.layout
  const nodes = useMemo(() => {
    const place = gap ? [placeNode(gap)] : []
    return keep([...lanes, ...cards, ...place])
  }, [keep, lanes, cards, gap])
  return { nodes, edges }
}

function useLaneNodes(
  { canPlace }: CanvasProps,
  { layout, measures, preview, lanes }: CanvasScene,
  looks: Looks,
  drawn: ReadonlySet<CardId>,
) {
  const { lift, cardDomId, panelId, measuring } = looks
  const aimedLane = lift && (lift.corner || lift.by === 'keyboard') ? (lift.over?.lane ?? null) : null
  return useMemo(
    () =>
      layout.lanes.map((box) => {
        const shownCards = preview.find(({ key }) => key === box.key)?.cards ?? []
        const own = lanes.find(({ key }) => key === box.key)
        return laneNode(box, {
          laneKey: box.key,
          lane: own?.lane ?? null,
          count: shownCards.length,
          hidden: shownCards.filter(({ id }) => measures.hidden.has(id)).length,
          used: effortOf(shownCards),
          canPlace,
          viewTop: box.view.y - box.y,
          viewHeight: box.view.height,
          contentHeight: box.contentHeight,
          overflows: box.maxScroll > 0,
          cardsBelow: box.cardsBelow,
          scrolled: box.scroll > 0,
          aimedAt: aimedLane === box.key,
          owns: own?.cards.flatMap(({ id }) => (drawn.has(id) ? cardDomId(id) : [])).join(' ') ?? '',
          empty: own?.cards.length === 0,
          panelId: panelId(box.key),
          measuring,
        })
      }),
    [layout, measures.hidden, preview, lanes, drawn, canPlace, aimedLane, cardDomId, panelId, measuring],
  )
}

function useCardNodes(
  props: CanvasProps,
  scene: CanvasScene,
  looks: Looks,
  drawn: ReadonlySet<CardId>,
  lines: ReturnType<typeof linesFrom>,
): CanvasNode[] {
  const { state, time, peers, canFlag, canPlace, selected } = props
  const { preview, layout, shown, measures } = scene
  const { lift, aimedAt, refused, tabStop, helpId, cardDomId } = looks
  const counts = useMemo(() => countConflicts(state.conflicts), [state.conflicts])
  const needs = useMemo(() => needResultsOf(state.needs), [state.needs])
  const ambitions = useMemo(() => countAmbitions(state.statements), [state.statements])
  const holders = useHolders(peers)
  const corner = lift?.corner ?? null
  const liftState = lift && (lift.by === 'keyboard' || corner ? 'lifted' : 'held')
  const liftedId = lift?.cardId ?? null
  const byKeyboard = lift?.by === 'keyboard'

  const resting = useMemo(() => {
    const dataOf = (card: Card, index: number, lane: Lane | null, count: number): CardNodeData => ({
      card,
      rank: lane ? index + 1 : null,
      position: index + 1,
      count,
      decision: state.decisions.get(card.id)?.decision ?? null,
      leftOut: lane?.leavesOut === true,
      need: needs.get(card.id) ?? null,
      conflicts: counts.get(card.id) ?? 0,
      overbooked: time.overbooked.has(card.id),
      outOfOrder: time.outOfOrder.has(card.id),
      ambitions: card.kind === 'goal' ? (ambitions.get(card.id) ?? 0) : 0,
      holder: holders.get(card.id) ?? null,
      refusing: card.id === refused,
      state: card.id === liftedId && liftState ? liftState : 'resting',
      selected: card.id === selected,
      aimedAt: card.id === aimedAt,
      atOdds: lines.has(card.id),
      tabStop: card.id === tabStop,
      canFlag: canFlag && card.id === selected,
      movable: canPlace,
      helpId,
      domId: cardDomId(card.id),
    })
    return (
      preview
        .filter(({ key, cards }) => shown.includes(key) || cards.some(({ id }) => id === liftedId))
        .flatMap(({ lane, cards }) =>
          cards.flatMap((card, index) => {
            if (!drawn.has(card.id)) return []
            const box =
              layout.cards.get(card.id) ??
              (card.id === liftedId ? liftedBox(layout.gap, layout.lanes, byKeyboard) : null)
            return box ? cardNode(box, measures.heights.get(card.id), dataOf(card, index, lane, cards.length)) : []
          }),
        )
        // The order of the elements never changes, so that a card that moves keeps its focus and glides.
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    )
  }, [
    preview,
    shown,
    layout,
    drawn,
    measures.heights,
    state.decisions,
    needs,
    counts,
    time,
    ambitions,
    holders,
    refused,
    liftedId,
    liftState,
    byKeyboard,
    selected,
    aimedAt,
    lines,
    tabStop,
    canFlag,
    canPlace,
    helpId,
    cardDomId,
  ])

  return useMemo(
    () => (corner ? resting.map((node) => (node.id === liftedId ? { ...node, position: corner } : node)) : resting),
    [resting, corner, liftedId],
  )
}

/** A card picked up by keyboard hangs a little above the place it would take. */
function liftedBox(gap: CardBox | null, lanes: readonly LaneBox[], byKeyboard: boolean): CardBox {
  if (gap && byKeyboard) return { ...gap, x: gap.x + 6, y: gap.y - 8 }
  const width = Math.max(0, (lanes[0]?.width ?? 0) - 2 * metrics.padding)
  return gap ?? { x: 0, y: 0, width, height: metrics.cardHeight, clip: { top: 0, bottom: 0 }, away: 0 }
}
