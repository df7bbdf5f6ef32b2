import type * as Y from 'yjs'
import type { NamedAction } from '../../client/board/session/board-session.ts'
import { askedAs } from '../../client/board/session/board-verbs.ts'
import { type OpenDocument, openDocument } from '../../client/board/session/open-document.ts'
import { type LinkEvents, type OpenLocalCopy, openAfter } from '../../client/board/session/ports.ts'
import { type BoardHome, boardPlace } from '../../shared/access/board-place.ts'
import { can } from '../../shared/access/can.ts'
import { addDurable, type Durable, decodeDurable, nothingDurable } from '../../shared/board/durable.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { DragState } from '../../shared/protocol/live.ts'
import { deviceStorage } from '../client/board/session/stand-ins.ts'
import { Speaker } from '../fixtures/speaker.ts'
import type { Hall } from './hall.ts'
import { Line } from './line.ts'
import type { Tablet } from './tablet.ts'

/** After these a tablet does not try again by itself. */
const finalCodes: readonly number[] = [
  closeCodes.notSignedIn,
  closeCodes.forbidden,
  closeCodes.notFound,
  closeCodes.refused,
  closeCodes.kept,
]

const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 2_500

/** What a tab needs to know of the story around it. */
export interface TabContext {
  readonly hall: Hall
  /** A Yjs client id that no document had before. */
  readonly newClientId: (doc: Y.Doc) => number
  readonly onOwn: (update: Uint8Array) => void
  /** The server said no: a `kept` or `refused` tab is about to throw its document away. */
  readonly onClosed: (tab: Tab, code: number, reason: string) => void
}

/** A board as it is open on a tablet: the client's own document, history and copy, and a stock client's connection. */
export class Tab {
  readonly tablet: Tablet
  readonly home: BoardHome
  /** Own edits that are not known to be stored: those of all documents that this one came from. */
  unproven: Uint8Array[] = []
  /** Why the server does not let it in; it tries again when something has changed. */
  stopped: number | null = null
  /** Something was done from an old screen to what stood there earlier, and may be another's by now. */
  reachedBack = false
  speaker: Speaker | null = null
  line: Line | null = null
  private readonly context: TabContext
  private readonly kind: { readonly keepsCopy: boolean; readonly echoes: boolean }
  private open: OpenDocument | null = null
  private storage = deviceStorage()
  private durable: Durable = nothingDurable
  private fails = 0
  private unwatch: (() => void) | null = null

  constructor(context: TabContext, tablet: Tablet, home: BoardHome, kind: { keepsCopy: boolean; echoes: boolean }) {
    this.context = context
    this.tablet = tablet
    this.home = home
    this.kind = kind
    tablet.onLive.push(() => this.retry())
  }

  get doc(): Y.Doc | null {
    return this.open?.doc ?? null
  }

  get isOpen(): boolean {
    return this.open !== null
  }

  /** The page is loaded. */
  arrive(openCopy: OpenLocalCopy | null = this.kind.keepsCopy ? this.storage.openCopy : null): void {
    this.unwatch ??= this.tablet.watch.add(this.home.boardId, (bytes) => {
      this.durable = addDurable(this.durable, decodeDurable(bytes))
      this.open?.settle(this.durable)
    })
    this.stopped = null
    this.open = openDocument((doc, events) => this.link(doc, events), openCopy, {
      onBoard: () => undefined,
      onReunion: () => undefined,
      onPeers: () => undefined,
      onStatus: () => this.open?.settle(this.durable),
      onClosed: (code, reason) => this.closed(code, reason),
    })
    this.open.settle(this.durable)
  }

  /** The page is closed. What was not kept on the tablet and had not arrived is gone, and the person knows. */
  leave(orderly: boolean): void {
    if (orderly) this.line?.hangUp()
    else this.line?.cut()
    this.open?.close()
    this.open = null
    this.unwatch?.()
    this.unwatch = null
    this.durable = nothingDurable
    if (!this.kind.keepsCopy) this.unproven = []
  }

  /** The browser throws away what it kept, while the page is closed. */
  evict(): boolean {
    if (this.open || !this.storage.kept()) return false
    this.storage = deviceStorage()
    this.unproven = []
    return true
  }

  /** Does an edit under a name, when the tablet thinks that it may. Returns false when it may not. */
  run(action: NamedAction, edit: (doc: Y.Doc, origin: object) => void): boolean {
    const { open } = this
    if (!open?.facts().ready || !this.may(action)) return false
    open.history.run(action, (origin) => open.doc.transact(() => edit(open.doc, origin), origin))
    return true
  }

  undo(): boolean {
    const next = this.open?.history.nextUndo()
    if (!next || !this.may(next)) return false
    this.open?.history.undo()
    return true
  }

  redo(): boolean {
    const next = this.open?.history.nextRedo()
    if (!next || !this.may(next)) return false
    this.open?.history.redo()
    return true
  }

  drag(drag: DragState | null): boolean {
    this.open?.link.drag(drag)
    return this.open !== null
  }

  /** True when the status line says "Lagret". */
  saysSaved(): boolean {
    const facts = this.open?.facts()
    return facts?.ready === true && facts.linkUp && this.tablet.isLive && !facts.unsaved
  }

  private may(action: NamedAction): boolean {
    return can(this.tablet.actor, askedAs[action.verb], boardPlace(this.home, this.tablet.control))
  }

  /** A stock client's connection: it comes back by itself. */
  private link(doc: Y.Doc, events: LinkEvents) {
    doc.clientID = this.context.newClientId(doc)
    const speaker = new Speaker(doc, (message) => this.line?.send(message))
    this.speaker = speaker
    let isClosed = false
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.open?.history.isOwn(origin)) {
        this.unproven.push(update)
        this.context.onOwn(update)
      }
      if (origin !== speaker) speaker.tellUpdate(update)
    })
    speaker.awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      if (origin === 'local' || this.kind.echoes) {
        speaker.tellStates([...changes.added, ...changes.updated, ...changes.removed])
      }
    })
    const connect = () => {
      const { hall } = this.context
      if (isClosed || this.line) return
      if (!this.tablet.isOnline || !hall.isUp) {
        hall.time.after(FIRST_RETRY_MS * 5, connect)
        return
      }
      const line = new Line(hall, this.tablet.weather, {
        boardId: this.home.boardId,
        judge: () => this.tablet.judge(),
        onMessage: (message) => {
          if (!speaker.read(message)) return
          this.fails = 0
          events.onSynced()
        },
        onClose: (code, reason) => {
          this.tablet.lines.delete(line)
          this.line = null
          speaker.forgetOthers()
          if (isClosed) return
          events.onDown(code, reason)
          if (finalCodes.includes(code) || isClosed) return
          const waitMs = Math.min(FIRST_RETRY_MS * 2 ** this.fails, LONGEST_RETRY_MS)
          this.fails += 1
          hall.time.after(waitMs, connect)
        },
      })
      this.line = line
      this.tablet.lines.add(line)
      events.onUp()
      speaker.greet()
    }
    connect()
    return {
      peers: () => speaker.awareness.getStates(),
      drag: (drag: unknown) => speaker.awareness.setLocalStateField('drag', drag),
      close: () => {
        isClosed = true
        this.line?.hangUp()
      },
    }
  }

  private closed(code: number, reason: string): void {
    this.context.onClosed(this, code, reason)
    if (code === closeCodes.refused || code === closeCodes.kept) this.startAfresh()
    else if (finalCodes.includes(code)) this.stopped = code
  }

  private startAfresh(): void {
    const wiped = this.open?.discard() ?? Promise.resolve()
    this.unproven = []
    this.reachedBack = false
    this.arrive(this.kind.keepsCopy ? openAfter(wiped, this.storage.openCopy) : null)
  }

  /** Something was heard: a tablet that was stopped may be let in now. */
  private retry(): void {
    if (this.stopped === null || !this.tablet.isLive) return
    const mayRead = can(this.tablet.actor, 'readBoard', boardPlace(this.home, this.tablet.control))
    if (this.stopped === closeCodes.forbidden && !mayRead) return
    this.stopped = null
    this.open?.close()
    if (!this.kind.keepsCopy) this.unproven = []
    this.arrive()
  }
}
