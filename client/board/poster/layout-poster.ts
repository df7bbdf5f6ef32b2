/** The room a poster has, in CSS pixels; `unit` is a hundredth of the screen's height, so that sizes follow the wall. */
export interface PosterBox {
  readonly width: number
  readonly height: number
  readonly unit: number
}

/** What is said of a card on a poster: its name, and whether there is a line of facts under it. */
export interface PosterCard {
  readonly name: string
  readonly hasFacts: boolean
}

export interface PosterLayout<C> {
  /** Share of the screen's height that a name's type is high. */
  readonly typeVh: number
  /** false: so many cards that only names are shown. */
  readonly facts: boolean
  /** For each lane, its cards page by page; lanes with fewer pages show their last one again. */
  readonly pages: number
  readonly lanes: readonly (readonly (readonly C[])[])[]
}

/**
 * Type sizes tried from the largest. At 1080 lines 1 vh is 10.8 px: names are 32 px where there is room and never below
 * 27 px, which is what is read from 15 m (the rule stands in Projector.css).
 */
const tries = [
  { typeVh: 2.96, facts: true },
  { typeVh: 2.6, facts: true },
  { typeVh: 2.5, facts: false },
] as const

/** Heights and widths in shares of the type's size, as the style sheet draws them. */
const lineHeight = 1.2
const factsHeight = 1.25
const cardPadding = 0.9
const gap = 0.4
/** With what a line loses where its last word does not fit. */
const letterWidth = 0.62
const sidePadding = 2.6
const laneGapVw = 0.012

/** Chooses the largest type at which all cards fit, and pages at the smallest where none does. */
export function layoutPoster<C>(
  lanes: readonly (readonly C[])[],
  read: (card: C) => PosterCard,
  box: PosterBox,
): PosterLayout<C> {
  const laneWidth = box.width * (1 / lanes.length - laneGapVw)
  for (const size of tries) {
    const lastTry = size === tries.at(-1)
    const paged = lanes.map((cards) => pagesOf(cards, (card) => heightOf(read(card), size, laneWidth, box), box.height))
    const pages = Math.max(1, ...paged.map((pages) => pages.length))
    if (pages === 1 || lastTry) return { ...size, pages, lanes: paged }
  }
  throw new Error('There is always a last try')
}

function heightOf(card: PosterCard, size: (typeof tries)[number], laneWidth: number, box: PosterBox): number {
  const type = size.typeVh * box.unit
  const lettersPerLine = Math.max(8, Math.floor((laneWidth / type - sidePadding) / letterWidth))
  const lines = Math.max(1, Math.ceil(card.name.length / lettersPerLine))
  const facts = size.facts && card.hasFacts ? factsHeight : 0
  return type * (lines * lineHeight + facts + cardPadding + gap)
}

function pagesOf<C>(cards: readonly C[], height: (card: C) => number, room: number): C[][] {
  const pages: C[][] = []
  let left = 0
  for (const card of cards) {
    const needs = height(card)
    if (needs > left || pages.length === 0) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(card)
    left -= needs
  }
  return pages
}
