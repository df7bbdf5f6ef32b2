import { type Doc, encodeStateAsUpdate } from 'yjs'
import { openBoard, schemaVersion } from '../../../shared/board/doc.ts'
import type { Durable } from '../../../shared/board/durable.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { type History, openHistory } from './history.ts'
import type { BoardLink, OpenLink, OpenLocalCopy } from './ports.ts'
import { noUnsaved } from './unsaved.ts'

export interface DocumentEvents {
  /** The board is another than it was: by an own action, by others, or because it was loaded. */
  onBoard(state: BoardState, by: 'own' | 'others' | 'loading'): void
  /** Who holds what changed. */
  onPeers(): void
  /** Connection, readiness or what is saved changed. */
  onStatus(): void
  /** The server closed the connection and said why. */
  onClosed(code: number, reason: string): void
}

/** One life of a board's document on this device: from being opened until it is closed, or thrown away after a refusal. */
export interface OpenDocument {
  readonly doc: Doc
  readonly history: History
  readonly link: BoardLink
  facts(): { ready: boolean; linkUp: boolean; linkFailed: boolean; unsaved: boolean }
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
  let ready = false
  let linkUp = false
  let linkFailed = false
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const own = history.isOwn(origin)
    if (own) unsaved.add(update)
    events.onBoard(readBoard(doc), own ? 'own' : ready ? 'others' : 'loading')
  })
  const copy = openCopy?.(doc) ?? null
  const link = openLink(doc, {
    onUp() {
      linkUp = true
      linkFailed = false
      events.onStatus()
    },
    onDown(code, reason) {
      linkUp = false
      linkFailed = true
      events.onStatus()
      if (code !== null) events.onClosed(code, reason)
    },
    onSynced() {
      ready = true
      events.onStatus()
    },
    onPeers: events.onPeers,
  })
  copy?.loaded.then(
    () => {
      if (doc.isDestroyed || schemaVersion(doc) === 0) return
      // What the last page kept may never have reached the server: all of it counts as unsaved until the server has it.
      unsaved.add(encodeStateAsUpdate(doc))
      ready = true
      events.onStatus()
    },
    // Where the browser keeps nothing (a private window) the board works as long as the page lives.
    () => undefined,
  )
  const end = () => {
    link.close()
    doc.destroy()
  }
  return {
    doc,
    history,
    link,
    facts: () => ({ ready, linkUp, linkFailed, unsaved: unsaved.any() }),
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
