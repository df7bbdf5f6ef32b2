import { mayPass } from '../../client/ui/error-text.ts'
import { createDurableWatch } from '../../client/workshop/live/durable-watch.ts'
import { boardPlace } from '../../shared/access/board-place.ts'
import { can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import type { BoardId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Lane } from '../../shared/workshop/workshop.ts'
import type { Hall } from './hall.ts'
import type { Line, Weather } from './line.ts'
import { StoreFault } from './store.ts'

/** Milliseconds until the control channel is tried again. */
const LIVE_RETRY_MS = 500
/** Milliseconds until what is durable is asked for again, when there was no answer. */
const ASK_AGAIN_MS = 5_000

/** One device: its place in the network, what it holds to be let in with, and its control channel. */
export class Tablet {
  readonly actor: Actor
  readonly weather: Weather
  readonly lines = new Set<Line>()
  /** What it has heard, which may be a moment old. */
  control: ControlState
  lanes: readonly Lane[]
  isOnline = true
  /** Told when the control channel opened or closed, or something was heard on it. */
  readonly onLive: (() => void)[] = []
  readonly watch = createDurableWatch(
    (boardId) => this.ask(boardId),
    (error) => {
      if (this.isConnected && mayPass(error)) this.askAgainLater()
    },
  )
  private readonly hall: Hall
  private generation: number
  /** Counts the connections of the control channel; what belongs to an earlier one is lost. */
  private connection = 0
  private isConnected = false
  private isAskingAgain = false
  /** Heard while nothing gets through. */
  private held: (() => void)[] = []

  constructor(hall: Hall, actor: Actor, lagMs: number) {
    this.hall = hall
    this.actor = actor
    this.weather = { lagMs, flow: 'fine' }
    this.control = hall.control
    this.lanes = hall.lanes
    this.generation = hall.generation
    hall.listeners.push({
      onControl: (state) => this.hear(() => this.accept(state)),
      onSetup: () => {
        if (!this.isGood()) this.loseLive()
        else {
          const { lanes } = hall
          this.hear(() => {
            this.lanes = lanes
          })
        }
      },
      onSaved: (boardId, devices, snapshot) => {
        if (devices.includes(actor.deviceId)) this.hear(() => this.watch.saved(boardId, snapshot))
      },
    })
    this.connectLive()
  }

  get isLive(): boolean {
    return this.isConnected
  }

  /** Who it is, as the server finds out from its cookie. Throws DomainError. */
  async judge(): Promise<Actor> {
    if (!this.hall.setupReadable) throw new StoreFault('database gone')
    const { actor } = this
    if (!this.isGood()) throw new DomainError('linkExpired')
    if (actor.role === 'participant' && this.hall.goneTables.has(actor.tableId)) throw new DomainError('notSignedIn')
    return actor
  }

  /** Opens the new link, after links were renewed. */
  joinAgain(): boolean {
    if (this.isGood()) return false
    this.generation = this.hall.generation
    this.connectLive()
    return true
  }

  /** The network goes, or comes back. */
  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline
    if (isOnline) this.connectLive()
    else this.breakOff()
  }

  /** Every connection breaks; they are tried again by themselves. */
  breakOff(): void {
    this.loseLive()
    for (const line of [...this.lines]) line.cut()
  }

  setWeather(weather: Partial<Weather>): boolean {
    Object.assign(this.weather, weather)
    for (const line of this.lines) line.weatherChanged()
    if (this.weather.flow !== 'fine') return true
    const { held } = this
    this.held = []
    for (const hear of held) hear()
    return true
  }

  /** Renewed links leave the desk that renewed them as it is. */
  isGood(): boolean {
    return this.actor.role === 'facilitator' || this.generation === this.hall.generation
  }

  private loseLive(): void {
    this.connection += 1
    this.held = []
    this.isConnected = false
    this.told()
    this.hall.time.after(LIVE_RETRY_MS, () => this.connectLive())
  }

  private connectLive(): void {
    if (this.isConnected || !this.isOnline || !this.hall.isUp || !this.isGood()) return
    this.isConnected = true
    this.connection += 1
    this.hear(() => {
      this.lanes = this.hall.lanes
      this.accept(this.hall.control)
    })
    this.watch.askAll()
    this.told()
  }

  private accept(state: ControlState): void {
    if (state.version > this.control.version) this.control = state
    this.watch.askUnanswered()
    this.told()
  }

  private told(): void {
    for (const listener of this.onLive) listener()
  }

  private hear(what: () => void): void {
    const { connection } = this
    if (!this.isConnected) return
    const heard = () => {
      if (connection !== this.connection) return
      if (this.weather.flow === 'fine') what()
      else this.held.push(heard)
    }
    this.hall.time.after(this.weather.lagMs, heard)
  }

  private askAgainLater(): void {
    if (this.isAskingAgain) return
    this.isAskingAgain = true
    this.hall.time.after(ASK_AGAIN_MS, () => {
      this.isAskingAgain = false
      this.watch.askUnanswered()
    })
  }

  private async ask(boardId: BoardId): Promise<Uint8Array> {
    if (!this.isConnected) throw new DomainError('offline')
    const { connection } = this
    const home = await this.hall.homeOf(boardId)
    if (!can(this.actor, 'readBoard', boardPlace(home, this.hall.control))) throw new DomainError('forbidden')
    const snapshot = await this.hall.durable(boardId)
    if (connection !== this.connection) throw new DomainError('offline')
    return new Promise((resolve) => this.hear(() => resolve(snapshot)))
  }
}
