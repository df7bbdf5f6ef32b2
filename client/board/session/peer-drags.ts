import type { PeerDrags, RemoteDrag } from '../canvas/canvas-props.ts'

/** Keeps what others hold just now, and tells whoever draws it. */
export function createPeerDrags(): PeerDrags & { set(drags: readonly RemoteDrag[]): void } {
  const listeners = new Set<() => void>()
  let drags: readonly RemoteDrag[] = []
  return {
    get: () => drags,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      drags = next
      for (const listener of listeners) listener()
    },
  }
}
