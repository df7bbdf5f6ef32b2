import { ViewportPortal } from '@xyflow/react'
import { memo, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { showOthersEveryMs } from '../session/at-most-every.ts'
import type { PeerDrags, RemoteDrag } from './canvas-props.ts'
import { ghostRect } from './ghost-rect.ts'
import { namesIn } from './lanes.ts'
import { holderColour } from './useHolders.ts'
import type { CanvasScene } from './useScene.ts'

/** So many glide from place to place. More are a swarm that nobody follows with the eye, and a slow tablet would do nothing else. */
const mostGliding = 12

interface GhostsProps {
  readonly peers: PeerDrags
  readonly scene: CanvasScene
}

/** Others' cards on their way. Only pictures: the held card says the same in words. */
export function Ghosts({ peers, scene }: GhostsProps) {
  const names = useMemo(() => namesIn(scene.lanes), [scene.lanes])
  const moving = useSyncExternalStore(peers.subscribe, () => JSON.stringify(peers.get().filter(isMoving).map(looksOf)))
  const looks = useMemo(() => JSON.parse(moving) as ReturnType<typeof looksOf>[], [moving])
  const layer = useRef<HTMLDivElement>(null)
  const { layout, measures } = scene
  const width = Math.min(220, (layout.lanes[0]?.width ?? 0) * 0.9)

  // Straight on the elements: nothing else needs to be drawn again for a finger that moves.
  useLayoutEffect(() => {
    const place = () => {
      const drags = new Map(peers.get().map(({ key, drag }) => [String(key), drag]))
      for (const element of layer.current?.children ?? []) {
        if (!(element instanceof HTMLElement)) continue
        const drag = drags.get(element.dataset.ghost ?? '')
        if (!drag?.at) continue
        const over = layout.lanes.find((lane) => lane.key === drag.over?.lane)
        const { x, y } = ghostRect(drag.at, over, measures.size, width)
        moveTo(element, `translate(${x}px, ${y}px)`, drags.size <= mostGliding)
      }
    }
    // Those that have just come have no place yet.
    if (moving !== '[]') place()
    return peers.subscribe(place)
  }, [peers, layout.lanes, measures.size, width, moving])

  return (
    <ViewportPortal>
      <div ref={layer} aria-hidden>
        {looks.map(({ key, cardId, label, colour }) => (
          <div key={key} data-ghost={key} className="pv-ghost-at" style={{ width }}>
            <Ghost label={label} colour={colour} name={names.get(cardId) ?? ''} />
          </div>
        ))}
      </div>
    </ViewportPortal>
  )
}

function moveTo(element: HTMLElement, to: string, gliding: boolean): void {
  const from = element.style.transform
  if (from === to) return
  element.style.transform = to
  // Not a CSS transition, which tells the whole page of its beginning and end.
  if (gliding && from !== '') element.animate({ transform: [from, to] }, showOthersEveryMs)
}

const Ghost = memo(function Ghost({ label, colour, name }: { label: string; colour: string; name: string }) {
  return (
    <div className="pv-ghost" style={{ borderColor: colour }}>
      <span className="pv-card-holder" style={{ backgroundColor: colour }}>
        {label}
      </span>
      {name}
    </div>
  )
})

function isMoving({ drag }: RemoteDrag): boolean {
  return drag.at !== null
}

function looksOf({ key, label, tableNumber, drag }: RemoteDrag) {
  return { key, label, colour: holderColour({ tableNumber }), cardId: drag.cardId }
}
