import { actOf, endsOf, type Link, type LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import type { Point } from '../canvas/geometry.ts'
import type { CausesLayout } from './layout-causes.ts'
import { smoothPath } from './smooth-path.ts'

/** A link as it is drawn. */
export interface DrawnLink {
  readonly key: LinkKey
  readonly link: Link
  readonly act: 'supports' | 'counteracts'
  readonly from: NodeId
  readonly to: NodeId
  /** The line, as an SVG path. */
  readonly path: string
  /** Where its sign stands. */
  readonly middle: Point
}

/** The links of a layout that are still there. One that says that there is no effect is not drawn. */
export function drawnLinks(layout: CausesLayout, links: ReadonlyMap<LinkKey, Link>): DrawnLink[] {
  return [...layout.links].flatMap(([key, { points, middle }]) => {
    const [link, ends] = [links.get(key), endsOf(key)]
    const act = link ? actOf(link) : 'none'
    return link && ends && act !== 'none' ? [{ key, link, act, ...ends, path: smoothPath(points), middle }] : []
  })
}
