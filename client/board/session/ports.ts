import type { Doc } from 'yjs'
import type { DragState } from '../../../shared/protocol/live.ts'

/** What a document's connection to the server reports. */
export interface LinkEvents {
  /** The socket opened. */
  onUp(): void
  /** The socket closed or could not be opened; `code` is what the server said, if it said anything. */
  onDown(code: number | null, reason: string): void
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

/** This device's own copy of a document, which outlives the page. */
export interface LocalCopy {
  /** Resolves when what was kept is in the document. Rejects where nothing can be kept (a private window). */
  readonly loaded: Promise<void>
  /** Forgets all that was kept, and stops keeping. */
  wipe(): Promise<void>
  close(): void
}

export type OpenLocalCopy = (doc: Doc) => LocalCopy

/** Opens a copy only once the earlier one was wiped: else what was refused would be read in again. */
export function openAfter(wiped: Promise<void>, openCopy: OpenLocalCopy): OpenLocalCopy {
  return (doc) => {
    const opened = wiped.then(() => openCopy(doc))
    return {
      loaded: opened.then((copy) => copy.loaded),
      wipe: async () => (await opened).wipe(),
      close: () =>
        void opened.then(
          (copy) => copy.close(),
          () => undefined,
        ),
    }
  }
}
