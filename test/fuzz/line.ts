import { closeCodeOf } from '../../server/board/close-code-of.ts'
import { newPeer, type Peer } from '../../server/board/peer.ts'
import type { Room } from '../../server/board/room.ts'
import type { Actor } from '../../shared/access/roles.ts'
import type { BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { SocketPair } from '../fixtures/socket-pair.ts'
import type { Hall } from './hall.ts'

const MOST_OVERTAKEN = 4

/** What a network does to one tablet, at this moment. */
export interface Weather {
  /** Milliseconds that a message is under way. */
  lagMs: number
  /** stalled: nothing gets through, either way. clogged: what the server sends piles up in its socket. */
  flow: 'fine' | 'stalled' | 'clogged'
}

/** Who comes over a line, and what becomes of it at the tablet. */
export interface Caller {
  readonly boardId: BoardId
  /** Who it is, as the server finds out. Throws DomainError. */
  readonly judge: () => Promise<Actor>
  readonly onMessage: (message: Uint8Array) => void
  readonly onClose: (code: number, reason: string) => void
}

/** One connection of a tablet to a board, through the hall's network: messages take their time, and may never come. */
export class Line {
  private readonly hall: Hall
  private readonly weather: Weather
  private readonly caller: Caller
  private readonly pair: SocketPair
  private seat: { room: Room; peer: Peer } | null = null
  /** What came while it was found out who is there. */
  private waiting: Uint8Array[] = []
  private overtaken = 0

  constructor(hall: Hall, weather: Weather, caller: Caller) {
    this.hall = hall
    this.weather = weather
    this.caller = caller
    this.pair = new SocketPair({
      onServerMessage: (message) => {
        if (this.seat) this.seat.room.receive(this.seat.peer, message)
        else this.waiting.push(message)
      },
      onServerClose: () => this.seat?.room.leave(this.seat.peer),
      onServerPong: () => this.seat?.room.pong(this.seat.peer),
      onClientMessage: (message) => caller.onMessage(message),
      onClientClose: (code, reason) => caller.onClose(code, reason),
    })
    hall.time.after(weather.lagMs, () => void this.enter())
  }

  /** True while the server has it in a room. */
  isSeated(): boolean {
    return this.pair.isOpen && this.seat?.peer.phase === 'open'
  }

  /** The tablet sends. */
  send(message: Uint8Array): void {
    if (!this.pair.isOpen) return
    this.pair.send(message)
    this.hall.time.after(this.weather.lagMs, () => this.up(1))
  }

  /** The weather has changed: what was held up gets through, as far as it may now. */
  weatherChanged(): void {
    const { flow } = this.weather
    this.pair.backlogBytes = flow === 'clogged' ? limits.socketBacklogBytes + 1 : 0
    this.up(Number.POSITIVE_INFINITY)
    this.down(Number.POSITIVE_INFINITY)
    if (flow === 'fine' && this.seat && this.pair.isOpen) this.seat.room.resume(this.seat.peer)
  }

  /** It breaks, and both ends hear of it; what was under way is lost. */
  cut(): void {
    this.pair.cut()
  }

  /** The tablet gives it up, and the server does not hear of it. */
  abandon(): void {
    this.pair.abandon()
  }

  /** The tablet closes it in order: what it sent before arrives. */
  hangUp(): void {
    this.pair.flushToServer()
    this.pair.cut()
  }

  /** The next message comes twice. Returns false when there is none. */
  double(): boolean {
    const { toServer } = this.pair
    const [first] = toServer
    if (first) toServer.unshift(first)
    return first !== undefined
  }

  /** The newest edit overtakes the one before it, as over two connections. Returns false when there are no two. */
  overtake(): boolean {
    const { toServer } = this.pair
    const last = toServer.findLastIndex(isUpdate)
    const before = toServer.slice(0, Math.max(0, last)).findLastIndex(isUpdate)
    const [earlier, later] = [toServer[before], toServer[last]]
    // A tablet is asked for all it has only so often on one connection.
    if (!earlier || !later || this.overtaken === MOST_OVERTAKEN) return false
    this.overtaken += 1
    toServer[before] = later
    toServer[last] = earlier
    return true
  }

  private async enter(): Promise<void> {
    const { hall, caller } = this
    if (!this.pair.isOpen) return
    try {
      await hall.homeOf(caller.boardId)
      const actor = await caller.judge()
      const room = await hall.open(caller.boardId)
      if (!this.pair.isOpen) return
      const peer = newPeer({
        actor,
        wire: this.wire(),
        budget: room.budgetOf(actor.deviceId),
        judgeAgain: caller.judge,
      })
      this.seat = { room, peer }
      room.join(peer)
      for (const message of this.waiting) room.receive(peer, message)
    } catch (thrown) {
      const error = thrown instanceof DomainError ? thrown : new DomainError('internal')
      this.wire().close(closeCodeOf(error), error.code)
    }
    this.waiting = []
  }

  private wire() {
    const { wire } = this.pair
    const arrive = (messages: number) => this.hall.time.after(this.weather.lagMs, () => this.down(messages))
    return {
      ...wire,
      write: (frames: Uint8Array) => {
        wire.write(frames)
        // A tick is an update and states, in one piece.
        arrive(2)
      },
      ping: () => {
        wire.ping()
        arrive(0)
      },
      close: (code: number, reason: string) => {
        wire.close(code, reason)
        arrive(1)
      },
    }
  }

  private up(most: number): void {
    if (this.weather.flow !== 'stalled') this.pair.flushToServer(most)
  }

  private down(most: number): void {
    if (this.weather.flow === 'fine') this.pair.flushToClient(most)
  }
}

function isUpdate(message: Uint8Array): boolean {
  return message[0] === 0 && message[1] === 2
}
