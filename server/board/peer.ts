import type { Actor } from '../../shared/access/roles.ts'
import type { Budget } from './budget.ts'
import type { Wire } from './wire.ts'

/** One connection of a device to a room. */
export interface Peer {
  /** Who acts. Replaced when the cookie is judged again; never copied, so that no old answer lives on. */
  actor: Actor
  readonly wire: Wire
  readonly budget: Budget
  /** Asks anew who acts, when links were renewed or tables changed. Throws DomainError. */
  readonly judgeAgain: () => Promise<Actor>
  /**
   * open: takes part. late: its work came when the board was locked; what still arrives is kept too, until it has heard
   * so. left: it is gone, what it sent before still counts. closed: by us, and nothing of it counts any more.
   */
  phase: 'open' | 'late' | 'left' | 'closed'
  /** True once it asked for the document; before that, ticks would be of no use to it. */
  listening: boolean
  /** True once everything it had has been received, so that its updates build on what is here. */
  complete: boolean
  /** Times it was asked again for all it has. */
  askedAgain: number
  /** True while it is to be asked again with the next heartbeat. */
  askLater: boolean
  /** What it has, when it did not keep up and ticks are no longer sent to it; null while it keeps up. */
  has: Map<number, number> | null
  /** When it was asked for a sign of life that it has not given yet. */
  pingedAtMs: number | null
  /** Its Yjs client id, once its awareness has told. */
  clientId: number | null
}

/** A connection that has just come. */
export function newPeer(given: Pick<Peer, 'actor' | 'wire' | 'budget' | 'judgeAgain'>): Peer {
  return {
    ...given,
    phase: 'open',
    listening: false,
    complete: false,
    askedAgain: 0,
    askLater: false,
    has: null,
    pingedAtMs: null,
    clientId: null,
  }
}
