import { type Clock, Planned } from './clock.ts'
import { awarenessMessage, frames } from './messages.ts'
import type { Peer } from './peer.ts'

/** Devices draw what others hold ten times a second; more than twice as often would only cost them, and most on slow tablets. */
const LOOK_EVERY_MS = 50
/**
 * What many devices hold at once goes out as often as it is drawn, and is handed round a few devices at a time: an edit that
 * comes meanwhile need not wait for all.
 */
const LARGE_LOOK_BYTES = 8_000
const LARGE_LOOK_EVERY_MS = 100
const DEVICES_AT_A_TIME = 30

/** When what devices hold goes out to the others, and how. */
export class Looks {
  private readonly clock: Clock
  private readonly send: (peers: readonly Peer[], look: Uint8Array) => void
  private readonly nextHandOn: Planned
  private dueMs = 0
  /** A large look on its way, and who has not got it yet. */
  private look: Uint8Array = new Uint8Array()
  private to: Peer[] = []

  constructor(clock: Clock, send: (peers: readonly Peer[], look: Uint8Array) => void) {
    this.clock = clock
    this.send = send
    this.nextHandOn = new Planned(clock, () => this.handOn(DEVICES_AT_A_TIME))
  }

  /** Milliseconds until the next look may go out. */
  waitMs(): number {
    return Math.max(0, this.dueMs - this.clock.now())
  }

  /** A look that is small enough to go out with the tick, as its message; a large one is on its way by itself. */
  take(states: Uint8Array, peers: Iterable<Peer>): Uint8Array | undefined {
    const message = awarenessMessage(states)
    const isLarge = message.length > LARGE_LOOK_BYTES
    this.dueMs = this.clock.now() + (isLarge ? LARGE_LOOK_EVERY_MS : LOOK_EVERY_MS)
    // The one before has long been handed round, unless the server is very busy: nobody may get the newer one first.
    this.handOn(this.to.length)
    if (!isLarge) return message
    this.look = frames([message])
    this.to = [...peers]
    this.nextHandOn.plan(0)
    return undefined
  }

  callOff(): void {
    this.nextHandOn.callOff()
    this.to = []
  }

  private handOn(devices: number): void {
    if (this.to.length > 0) this.send(this.to.splice(0, devices), this.look)
    if (this.to.length > 0) this.nextHandOn.plan(0)
  }
}
