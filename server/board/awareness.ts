import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Compile } from 'typebox/compile'
import { limits } from '../../shared/limits.ts'
import { type AwarenessState, DragState } from '../../shared/protocol/live.ts'
import type { Peer } from './peer.ts'

/** The newest that is known of one device: what it sent, and whether the others have it. */
interface Known {
  owner: Peer
  clock: number
  /** Its state as JSON bytes, as it was sent; null when it has left. */
  raw: Uint8Array | null
  /** The sound drag in `raw`, once somebody has to be told of it. */
  drag?: DragState | null
  sent: boolean
}

const NULL_STATE = 'null'
const dragState = Compile(DragState)

/**
 * Who is on the board and holds what. Never a Y.Doc: the newest state per client id is kept as bytes, and sent with the
 * next tick. A connection speaks for one client id; stock y-websocket clients also send back what they heard of others,
 * which is passed over. Identity is stamped here, and only a sound drag is passed on.
 */
export class Awareness {
  private readonly known = new Map<number, Known>()
  private readonly mayDrag: (peer: Peer) => boolean

  constructor(mayDrag: (peer: Peer) => boolean) {
    this.mayDrag = mayDrag
  }

  /** Reads a device's message. `changed`: the others should hear soon; `renewed`: it is still there, which can wait. */
  receive(peer: Peer, message: Uint8Array): 'changed' | 'renewed' | 'nothing' {
    // Larger messages are echoes of many; a device's own state is small. Viewers hold nothing and are not shown.
    if (message.length > limits.awarenessBytes || peer.actor.role === 'viewer') return 'nothing'
    const decoder = decoding.createDecoder(message)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const raw = decoding.readVarUint8Array(decoder)
      if (this.claim(peer, clientId)) return this.keep(peer, clientId, clock, raw)
    }
    return 'nothing'
  }

  /** A connection has ended: its device is gone for the others. True when they should hear of it. */
  leave(peer: Peer): boolean {
    const known = peer.clientId === null ? undefined : this.known.get(peer.clientId)
    if (known?.owner !== peer) return false
    known.raw = null
    known.sent = false
    return true
  }

  /** What the others have not heard yet, as one awareness update; undefined when there is nothing. */
  take(): Uint8Array | undefined {
    const news = [...this.known].filter(([, known]) => !known.sent)
    if (news.length === 0) return undefined
    const update = this.encode(news)
    for (const [clientId, known] of news) {
      known.sent = true
      if (known.raw === null) this.known.delete(clientId)
    }
    return update
  }

  /** All states, for a device that has just come. */
  all(): Uint8Array {
    return this.encode([...this.known])
  }

  private claim(peer: Peer, clientId: number): boolean {
    const owner = this.known.get(clientId)?.owner
    if (owner === peer) return true
    if (peer.clientId !== null && peer.clientId !== clientId) return false
    // A device that lost its connection is back before the old one was found dead: it takes its own id over.
    if (owner && owner.actor.deviceId !== peer.actor.deviceId) return false
    peer.clientId = clientId
    return true
  }

  private keep(peer: Peer, clientId: number, clock: number, raw: Uint8Array): 'changed' | 'renewed' | 'nothing' {
    const known = this.known.get(clientId)
    const leaving = raw.length === NULL_STATE.length && Buffer.from(raw).toString() === NULL_STATE
    if (!known) {
      if (leaving) return 'nothing'
      this.known.set(clientId, { owner: peer, clock, raw: raw.slice(), sent: false })
      return 'changed'
    }
    known.owner = peer
    if (clock < known.clock || (clock === known.clock && !leaving)) return 'nothing'
    const renewed = known.raw !== null && known.sent && Buffer.compare(known.raw, raw) === 0
    known.clock = clock
    known.raw = leaving ? null : raw.slice()
    known.drag = undefined
    known.sent = false
    return renewed ? 'renewed' : 'changed'
  }

  private encode(states: readonly (readonly [number, Known])[]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, states.length)
    for (const [clientId, known] of states) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, known.clock)
      encoding.writeVarString(encoder, known.raw === null ? NULL_STATE : JSON.stringify(this.stamp(known)))
    }
    return encoding.toUint8Array(encoder)
  }

  private stamp(known: Known): AwarenessState {
    const { owner } = known
    const { actor } = owner
    if (known.drag === undefined) known.drag = known.raw && readDrag(known.raw)
    const seat = actor.role === 'participant' ? actor : { tableNumber: null, deviceNumber: null }
    return {
      who: {
        role: actor.role,
        tableNumber: seat.tableNumber,
        deviceNumber: seat.deviceNumber,
        deviceId: actor.deviceId,
      },
      ...(known.drag && this.mayDrag(owner) && { drag: known.drag }),
    }
  }
}

function readDrag(raw: Uint8Array): DragState | null {
  try {
    const state: unknown = JSON.parse(Buffer.from(raw).toString())
    const drag = typeof state === 'object' && state !== null && 'drag' in state ? state.drag : undefined
    return dragState.Check(drag) ? drag : null
  } catch {
    // Not JSON: the device is there all the same.
    return null
  }
}
