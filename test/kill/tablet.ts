import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { type BoardHome, boardPlace } from '../../shared/access/board-place.ts'
import { type Acting, can } from '../../shared/access/can.ts'
import { openBoard, schemaVersion } from '../../shared/board/doc.ts'
import { addDurable, type Durable, decodeDurable, isDurable, nothingDurable } from '../../shared/board/durable.ts'
import { socketPaths } from '../../shared/protocol/addresses.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { type Ack, type ClientEvents, PROTOCOL_VERSION, type ServerEvents } from '../../shared/protocol/live.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Chance } from './chance.ts'
import { editMuch, editSomething, own, type Person } from './edits.ts'

/** One own edit. open: nobody has said that it is durable; saved: the server has; late: the server said that it keeps it aside. */
export interface Edit {
  readonly bytes: Uint8Array
  fate: 'open' | 'saved' | 'late'
}

export interface TabletOptions {
  readonly url: string
  readonly cookie: string
  readonly actor: Acting
  readonly home: BoardHome
  readonly view: WorkshopView
  readonly chance: Chance
}

/** Milliseconds between two edits of a device, at most: far busier than people, well inside what the server allows. */
const betweenEditsMs = 120
const askAgainMs = 1_000
/** Honest work on a board one may read is never answered with these. */
const neverCodes: readonly number[] = [
  closeCodes.notSignedIn,
  closeCodes.forbidden,
  closeCodes.notFound,
  closeCodes.refused,
  closeCodes.malformed,
  closeCodes.rateLimited,
]

/** A device at a board, as the real one behaves: the stock y-websocket client, the control channel, and a person who never rests. */
export class Tablet {
  readonly edits: Edit[] = []
  doc = openBoard()
  /** Edits that were said to be saved, added up over all the server's lives. */
  durable: Durable = nothingDurable
  /** The newest control state it heard, and how many receipts. */
  control: ControlState
  receipts = 0
  /** What must never happen: the server threw honest work away. */
  readonly faults: string[] = []
  readonly options: TabletOptions
  private readonly live: Socket<ServerEvents, ClientEvents>
  private provider: WebsocketProvider
  private timer: NodeJS.Timeout | undefined
  private asking: NodeJS.Timeout | undefined
  private returning: NodeJS.Timeout | undefined
  private readonly waiting = new Set<() => void>()

  constructor(options: TabletOptions) {
    this.options = options
    this.control = options.view.control
    this.provider = this.join()
    this.live = this.listen()
  }

  /** Edits without pause, online or not. */
  work(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      if (this.mayEdit()) editSomething(this.person())
      this.work()
    }, this.options.chance.number(betweenEditsMs))
  }

  rest(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  /** One edit that is large enough for the log to be made a snapshot. */
  workHard(): void {
    if (this.mayEdit()) editMuch(this.person())
  }

  command(command: Parameters<ClientEvents['command']>[0]): void {
    this.live.emit('command', command, (answer: Ack<ControlState>) => answer.ok && this.hear(answer.value))
  }

  /** Loses the network, and works on. */
  lose(): void {
    this.provider.disconnect()
    this.live.disconnect()
  }

  /** Has the network again. */
  find(): void {
    this.provider.connect()
    this.live.connect()
  }

  isConnected(): boolean {
    return this.provider.wsconnected || this.live.connected
  }

  /** Both channels are open, it has the board, and all its work is saved or kept aside. */
  isSettled(): boolean {
    return this.provider.synced && this.live.connected && this.edits.every(({ fate }) => fate !== 'open')
  }

  /** Resolves when the server next says something that it must then stand by: a receipt, or a control state. */
  nextPromise(): Promise<void> {
    return new Promise((resolve) => this.waiting.add(resolve))
  }

  leave(): void {
    this.rest()
    clearTimeout(this.asking)
    clearTimeout(this.returning)
    this.live.disconnect()
    this.provider.destroy()
  }

  private person(): Person {
    const { actor, view, chance } = this.options
    return { doc: this.doc, view, raisedBy: actor.role === 'participant' ? actor.tableId : null, chance }
  }

  private mayEdit(): boolean {
    // Before it has the board once there is nothing on the screen to edit.
    return schemaVersion(this.doc) > 0 && can(this.options.actor, 'place', boardPlace(this.options.home, this.control))
  }

  private join(): WebsocketProvider {
    const { url, cookie, home, actor } = this.options
    class BrowserSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: url } })
        // It is told by its close as well; without a listener the process would end.
        this.on('error', () => undefined)
      }
    }
    const { doc } = this
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === own) this.edits.push({ bytes, fate: 'open' })
    })
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}${socketPaths.boards}`, home.boardId, doc, {
      // The stock client asks for the browser's WebSocket type, of which it uses what both have.
      WebSocketPolyfill: BrowserSocket as never,
      params: { as: actor.role },
      disableBc: true,
    })
    provider.on('connection-close', (event) => this.closed(event?.code ?? 0, event?.reason ?? ''))
    return provider
  }

  private closed(code: number, reason: string): void {
    if (code === closeCodes.kept) this.startAfresh()
    else if (neverCodes.includes(code)) this.faults.push(`closed with ${code} ${reason}`)
  }

  /** As the client does when its work came too late: the server has it, and the board is loaded anew. */
  private startAfresh(): void {
    for (const edit of this.edits) if (edit.fate === 'open') edit.fate = 'late'
    const before = this.provider
    this.doc = openBoard()
    this.provider = this.join()
    before.destroy()
  }

  private listen(): Socket<ServerEvents, ClientEvents> {
    const { url, cookie, home, actor } = this.options
    const live: Socket<ServerEvents, ClientEvents> = io(url, {
      path: socketPaths.live,
      transports: ['websocket'],
      auth: { workshopId: home.workshopId, as: actor.role, protocol: PROTOCOL_VERSION },
      extraHeaders: { cookie, origin: url },
      reconnectionDelay: 100,
      reconnectionDelayMax: 1_000,
      forceNew: true,
    })
    live.on('connect', () => this.ask())
    // As in the client: socket.io leaves it to us to come back to a server that ended the connection, or could not serve.
    live.on('disconnect', (reason) => reason === 'io server disconnect' && this.comeBack())
    live.on('connect_error', () => !live.active && this.comeBack())
    live.on('control', (control) => this.hear(control))
    live.on('saved', (_boardId, snapshot) => this.settle(snapshot))
    return live
  }

  private comeBack(): void {
    this.returning = setTimeout(() => this.live.connect(), askAgainMs)
  }

  private hear(control: ControlState): void {
    if (control.version <= this.control.version) return
    this.control = control
    this.wake()
  }

  private ask(): void {
    this.live.emit('watch', this.options.home.boardId, (answer: Ack<Uint8Array>) => {
      if (answer.ok) this.settle(answer.value)
      else this.asking = setTimeout(() => this.ask(), askAgainMs)
    })
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve()
    this.waiting.clear()
  }

  private settle(snapshot: Uint8Array): void {
    this.receipts += 1
    this.durable = addDurable(this.durable, decodeDurable(snapshot))
    for (const edit of this.edits) if (edit.fate === 'open' && isDurable(this.durable, edit.bytes)) edit.fate = 'saved'
    this.wake()
  }
}
