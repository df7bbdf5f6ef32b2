import * as Y from 'yjs'
import { limits } from '../../shared/limits.ts'
import { frames, syncUpdate } from './messages.ts'
import type { Peer } from './peer.ts'

/** A sign of life takes a moment on a hall's network; a device that is silent longer than this is not written to. */
const SLOW_MS = 2_000
const DEAD_AFTER_MS = 30_000

/**
 * Sends a tick to every device that keeps up. One that does not is skipped, whatever the reason, and nothing is queued for
 * it: what it has is noted, and when it is back it gets one difference.
 */
export function sendToAll(
  peers: Iterable<Peer>,
  written: Uint8Array,
  before: () => Map<number, number>,
  nowMs: number,
): void {
  for (const peer of peers) {
    if (peer.phase !== 'open' || !peer.listening || peer.has !== null) continue
    if (keepsUp(peer, nowMs)) peer.wire.write(written)
    else peer.has = before()
  }
}

/** Brings a device that was skipped up to date, if it can take it now. `states` is everyone's awareness, as a message. */
export function catchUp(peer: Peer, doc: Y.Doc, states: () => Uint8Array, nowMs: number): void {
  if (peer.has === null || !keepsUp(peer, nowMs)) return
  const difference = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer.has))
  peer.has = null
  peer.wire.write(frames([syncUpdate(difference), states()]))
}

/** Asks every device for a sign of life, and returns those that have owed one for so long that they must be gone. */
export function askForLife(peers: Iterable<Peer>, nowMs: number): Peer[] {
  const dead: Peer[] = []
  for (const peer of peers) {
    if (peer.pingedAtMs === null) {
      peer.pingedAtMs = nowMs
      peer.wire.ping()
    } else if (nowMs - peer.pingedAtMs > DEAD_AFTER_MS) dead.push(peer)
  }
  return dead
}

function keepsUp(peer: Peer, nowMs: number): boolean {
  if (peer.pingedAtMs !== null && nowMs - peer.pingedAtMs > SLOW_MS) return false
  return peer.wire.backlog() <= limits.socketBacklogBytes
}
