import { graphlib, layout } from '@dagrejs/dagre'
import { compareText } from '../../../shared/board/card.ts'
import { endsOf, type LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { clamp, type Point, type Rect } from '../canvas/geometry.ts'

/** What a node says: the layout gives it the height its text needs. */
export interface NodeText {
  readonly id: NodeId
  readonly text: string
  /** Without the line under it that says what it is. */
  readonly bare?: boolean
}

/** Where a link is drawn: the points it goes by, and the middle, where its sign stands. */
export interface LinkLine {
  readonly points: readonly Point[]
  readonly middle: Point
}

export interface CausesLayout {
  readonly nodes: ReadonlyMap<NodeId, Rect>
  readonly links: ReadonlyMap<LinkKey, LinkLine>
}

/** Measures in the picture's own pixels, in which its type is 16 px (causes.css). */
export interface Measures {
  readonly width: number
  /** More of a text is read where the node is chosen. */
  readonly mostLines: number
  /** Between nodes above each other, and between a node and the ring with a sign beside it. */
  readonly between: number
  readonly beside: number
}

/** Of the picture on a tablet. */
const tabletMeasures: Measures = { width: 200, mostLines: 6, between: 24, beside: 18 }

/** Type of 16 px, half bold: a letter's usual width, or a little more. */
const letterWidth = 9
const lineHeight = 21
const sidePadding = 24
/** Room above and below the text, and the line under it that says what it is. */
const aroundText = 26
const noteHeight = 20
/** The ring with the sign keeps clear of nodes and other rings. */
const ring = 34
/** Nodes side by side that nothing ties to others yet. */
const looseInRow = 4

/**
 * Places the picture from left to right as links go, by dagre (Gansner et al. 1993); what has no link stands in rows below. The
 * order it begins from is that of ids, so that every device has the same picture, and has it again the next time.
 */
export function layoutCauses(
  texts: readonly NodeText[],
  links: Iterable<LinkKey>,
  measures: Measures = tabletMeasures,
): CausesLayout {
  const inOrder = [...texts].sort((a, b) => compareText(a.id, b.id))
  const there = new Set<string>(inOrder.map(({ id }) => id))
  const drawn = [...links].sort(compareText).flatMap((key) => {
    const ends = endsOf(key)
    return ends && there.has(ends.from) && there.has(ends.to) ? [{ key, ...ends }] : []
  })
  const linked = new Set<string>(drawn.flatMap(({ from, to }) => [from, to]))
  const graph = new graphlib.Graph({ multigraph: true })
  // Half of `ranksep` lies on either side of a ring. The tight tree is a tenth slower to read and several times faster to make.
  graph.setGraph({
    rankdir: 'LR',
    nodesep: measures.between,
    edgesep: 12,
    ranksep: 2 * measures.beside,
    ranker: 'tight-tree',
  })
  for (const text of inOrder)
    if (linked.has(text.id)) graph.setNode(text.id, { width: measures.width, height: heightOf(text, measures) })
  for (const { from, to } of drawn) graph.setEdge(from, to, { width: ring, height: ring, labelpos: 'c' })
  if (linked.size > 0) layout(graph)
  const nodes = new Map<NodeId, Rect>()
  for (const { id } of inOrder) {
    if (!linked.has(id)) continue
    const { x, y, width, height } = graph.node(id)
    nodes.set(id, { x: x - width / 2, y: y - height / 2, width, height })
  }
  const bottom = Math.max(0, ...[...nodes.values()].map(({ y, height }) => y + height + 2 * measures.between))
  const loose = inOrder.filter(({ id }) => !linked.has(id))
  placeLoose(loose, nodes, bottom, measures)
  const lines = drawn.map(({ key, from, to }): [LinkKey, LinkLine] => {
    const { points, x, y } = graph.edge(from, to)
    return [key, { points: fromSideToSide(points, nodes.get(from), nodes.get(to)), middle: { x, y } }]
  })
  return { nodes, links: new Map(lines) }
}

/** How large the picture is. */
export function extentOf({ nodes }: CausesLayout): { width: number; height: number } {
  const rects = [...nodes.values()]
  return {
    width: Math.max(0, ...rects.map(({ x, width }) => x + width)),
    height: Math.max(0, ...rects.map(({ y, height }) => y + height)),
  }
}

/** Out of the side of one node and into the side of the other that face each other, whichever way the link goes. */
function fromSideToSide(points: readonly Point[], from: Rect | undefined, to: Rect | undefined): Point[] {
  const between = points.slice(1, -1)
  const [first, last] = [between[0], between.at(-1)]
  if (!from || !to || !first || !last) return [...points]
  const rightwards = from.x < to.x
  return [side(from, rightwards, first.y), ...between, side(to, !rightwards, last.y)]
}

/** Near where the line comes from, so that several lines do not meet in one point; clear of the corners. */
function side({ x, y, width, height }: Rect, right: boolean, near: number): Point {
  return { x: right ? x + width : x, y: clamp(near, y + height / 4, y + (3 * height) / 4) }
}

/** Rows from the left: what is added comes where its id has it, and moves nothing that has links. */
function placeLoose(loose: readonly NodeText[], nodes: Map<NodeId, Rect>, top: number, measures: Measures): void {
  let y = top
  for (let first = 0; first < loose.length; first += looseInRow) {
    const row = loose.slice(first, first + looseInRow)
    for (const [index, text] of row.entries()) {
      const x = index * (measures.width + 2 * measures.between)
      nodes.set(text.id, { x, y, width: measures.width, height: heightOf(text, measures) })
    }
    y += Math.max(...row.map((text) => heightOf(text, measures))) + measures.between
  }
}

function heightOf({ text, bare }: NodeText, { width, mostLines }: Measures): number {
  return (
    Math.min(mostLines, linesOf(text, Math.floor((width - sidePadding) / letterWidth))) * lineHeight +
    aroundText +
    (bare ? 0 : noteHeight)
  )
}

/** Lines of a text whose words are not broken unless they are longer than a line. */
function linesOf(text: string, lettersPerLine: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > lettersPerLine) {
      lines++
      used = 0
    }
    lines += Math.max(0, Math.ceil(length / lettersPerLine) - 1)
    used += (used > 0 ? 1 : 0) + (length % lettersPerLine || Math.min(length, lettersPerLine))
  }
  return lines
}
