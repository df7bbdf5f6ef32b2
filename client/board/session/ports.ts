import type { Doc } from 'yjs'
import type { DragState } from '../../../shared/protocol/live.ts'

/** What a document's connection to the server reports. */
export interface LinkEvents {
  /** The socket opened. */
  onUp(): void
  /** The socket closed or could not be opened; `code` is what the server said, if it said anything. */
  onDown(code: number | null, reason: string): void
  /** The server sent something of the document, which does not hold it yet. */
  onHeard(update: Uint8Array): void
  /** The document holds all the server had when it connected. */
  onSynced(): void
  /** Somebody took, moved or let go of a card. */
  onPeers(): void
}

/** A document's connection to the server. It reconnects by itself, except after a close code that says not to. */
export interface BoardLink {
  /** Awareness states of all devices, by client id; this device's own under the document's. */
  peers(): ReadonlyMap<number, unknown>
  drag(drag: DragState | null): void
  close(): void
}

export type OpenLink = (doc: Doc, events: LinkEvents) => BoardLink

/** What earlier pages of this device kept of a board. */
export interface KeptBoard {
  /** The document; null when nothing was kept. */
  readonly board: Uint8Array | null
  /** As it was when the connection went, if work was done here since; else null. */
  readonly parting: Uint8Array | null
}

/** This device's own copy of a document, which outlives the page. */
export interface LocalCopy {
  /** What was kept; the document does not hold it yet. Rejects where nothing can be kept (a private window). */
  readonly loaded: Promise<KeptBoard>
  /** false: something of the document lies in this page only. */
  isKept(): boolean
  /** Keeps the board as it was when the connection went, or forgets it. */
  keepParting(board: Uint8Array | null): void
  /** Forgets all that was kept, and stops keeping. */
  wipe(): Promise<void>
  close(): void
}

/** Keeps what happens to a document from now on, except what it writes there with the copy itself as origin. `onKept`: `isKept` changed. */
export type OpenLocalCopy = (doc: Doc, onKept: () => void) => LocalCopy

/** Opens a copy only once the earlier one was wiped: else what was refused would be read in again. */
export function openAfter(wiped: Promise<void>, openCopy: OpenLocalCopy): OpenLocalCopy {
  return (doc, onKept) => {
    let copy: LocalCopy | null = null
    const opened = wiped.then(() => {
      copy = openCopy(doc, onKept)
      return copy
    })
    const withCopy = (act: (copy: LocalCopy) => void) => void opened.then(act, () => undefined)
    return {
      loaded: opened.then(({ loaded }) => loaded),
      isKept: () => copy?.isKept() ?? true,
      keepParting: (board) => withCopy(({ keepParting }) => keepParting(board)),
      wipe: async () => (await opened).wipe(),
      close: () => withCopy(({ close }) => close()),
    }
  }
}
