import { applyUpdate, type Doc, encodeStateAsUpdate } from 'yjs'
import { openBoard, schemaVersion } from '../../../shared/board/doc.ts'
import type { Durable } from '../../../shared/board/durable.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { Reunion } from '../others/differences.ts'
import { type History, openHistory } from './history.ts'
import { newParting } from './parting.ts'
import type { BoardLink, KeptBoard, OpenLink, OpenLocalCopy } from './ports.ts'
import { noUnsaved } from './unsaved.ts'

export interface DocumentEvents {
  /** The board is another than it was: by an own action, by others, or because it was loaded. */
  onBoard(by: 'own' | 'others' | 'loading'): void
  /** Who holds what changed. */
  onPeers(): void
  /** Connection, readiness, or what is saved or kept changed. */
  onStatus(): void
  /** What was done here without contact and what others did meanwhile are together on the board. */
  onReunion(sides: Reunion): void
  /** The server closed the connection and said why. */
  onClosed(code: number, reason: string): void
}

interface DocumentFacts {
  ready: boolean
  linkUp: boolean
  linkFailed: boolean
  /** Before that, nobody knows whether earlier pages left something that the server does not have. */
  isCopyRead: boolean
  unsaved: boolean
  kept: boolean
}

/** One life of a board's document on this device: from being opened until it is closed, or thrown away after a refusal. */
export interface OpenDocument {
  readonly doc: Doc
  readonly history: History
  readonly link: BoardLink
  /** The board as it stands; read from the document when it is first asked for. */
  board(): BoardState
  facts(): DocumentFacts
  settle(durable: Durable): void
  /** Ends it; what was kept on the device stays. */
  close(): void
  /** Ends it and forgets what was kept on the device. */
  discard(): Promise<void>
}

/** Opens a document with its connection and, for devices that write, this device's own copy. */
export function openDocument(openLink: OpenLink, openCopy: OpenLocalCopy | null, events: DocumentEvents): OpenDocument {
  const doc = openBoard()
  const history = openHistory(doc)
  const unsaved = noUnsaved()
  const parting = newParting()
  let state: BoardState | null = null
  const board = () => {
    state ??= readBoard(doc)
    return state
  }
  let ready = false
  let linkUp = false
  let linkFailed = false
  const copy = openCopy?.(doc, events.onStatus) ?? null
  let isCopyRead = copy === null
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    state = null
    if (origin === copy) events.onBoard('loading')
    else if (history.isOwn(origin)) {
      unsaved.add(update)
      const before = parting.edited()
      if (before) copy?.keepParting(before)
      events.onBoard('own')
    } else events.onBoard(ready ? 'others' : 'loading')
  })
  const reunite = (sides: Reunion | null) => {
    if (!sides) return
    copy?.keepParting(null)
    events.onReunion(sides)
  }
  const link = openLink(doc, {
    onUp() {
      linkUp = true
      linkFailed = false
      events.onStatus()
    },
    onDown(code, reason) {
      if (linkUp && ready) parting.parted(encodeStateAsUpdate(doc))
      linkUp = false
      linkFailed = true
      events.onStatus()
      if (code !== null) events.onClosed(code, reason)
    },
    onHeard: (update) => parting.heard(update, board),
    onSynced() {
      ready = true
      reunite(parting.together(board))
      events.onStatus()
    },
    onPeers: events.onPeers,
  })
  const takeIn = (kept: KeptBoard) => {
    if (!kept.board) return
    const others = board()
    applyUpdate(doc, kept.board, copy)
    reunite(parting.restored(kept, others, board()))
    if (schemaVersion(doc) === 0) return
    // What the last page kept may never have reached the server: all of it counts as unsaved until the server has it.
    unsaved.add(kept.board)
    ready = true
  }
  const copyRead = (kept: KeptBoard | null) => {
    isCopyRead = true
    if (doc.isDestroyed) return
    if (kept) takeIn(kept)
    events.onStatus()
  }
  // Where the browser keeps nothing (a private window) the board works as long as the page lives.
  copy?.loaded.then(copyRead, () => copyRead(null))
  const end = () => {
    link.close()
    doc.destroy()
  }
  return {
    doc,
    history,
    link,
    board,
    facts: () => ({ ready, linkUp, linkFailed, isCopyRead, unsaved: unsaved.any(), kept: copy?.isKept() ?? true }),
    settle: unsaved.settle,
    close() {
      copy?.close()
      end()
    },
    async discard() {
      // First, while the copy can still be reached: a document that is destroyed closes its copy.
      const wiped = copy?.wipe()
      end()
      await wiped
    },
  }
}
