import type { LinkKey } from '../../../shared/board/records/link.ts'
import { type CausesLayout, extentOf, layoutCauses, type NodeText } from './layout-causes.ts'

/** The picture for the hall: a layout, and how many times its own size it is drawn. */
export interface FittedPoster {
  readonly layout: CausesLayout
  readonly scale: number
}

export interface PosterRoom {
  readonly width: number
  readonly height: number
  /** The scale at which the picture's type is as small as the hall can read. */
  readonly leastScale: number
}

/** Node widths that are tried: wide ones break no words, narrow ones leave room for more columns. */
const widths = [240, 216, 196, 180, 166, 154, 144, 136, 128, 120, 114]
/** Nodes as large as a door tell no more. */
const largest = 2.2

/** The widest nodes whose type the hall can read; where none is, the layout that can be drawn largest. */
export function fitPoster(texts: readonly NodeText[], links: readonly LinkKey[], room: PosterRoom): FittedPoster {
  const fitted = widths.map((width): FittedPoster => {
    const layout = layoutCauses(texts, links, { width, mostLines: 12, between: 8, beside: 10 })
    const extent = extentOf(layout)
    return { layout, scale: Math.min(largest, room.width / extent.width, room.height / extent.height) }
  })
  const readable = fitted.find(({ scale }) => scale >= room.leastScale)
  return readable ?? fitted.reduce((best, next) => (next.scale > best.scale ? next : best))
}
