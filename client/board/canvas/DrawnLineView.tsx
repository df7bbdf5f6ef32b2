import { ViewportPortal } from '@xyflow/react'
import { pathToPoint } from './edge-path.ts'
import type { DrawnLine } from './useCanvasPointer.ts'
import type { CanvasScene } from './useScene.ts'

/** The conflict line on its way from a card to the finger. */
export function DrawnLineView({ line, scene }: { readonly line: DrawnLine; readonly scene: CanvasScene }) {
  const box = scene.layout.cards.get(line.from)
  if (!box) return null
  const { d } = pathToPoint(box, line.point, scene.measures.size.width)
  return (
    <ViewportPortal>
      <svg className="pv-drawn-line" aria-hidden>
        <path className="pv-conflict-line" d={d} />
        <circle cx={line.point.x} cy={line.point.y} r={7} />
      </svg>
    </ViewportPortal>
  )
}
