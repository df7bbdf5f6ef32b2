import * as Y from 'yjs'
import { openBoard } from '../../shared/board/doc.ts'

/** What a tick did to a document: its one update, and what every device that keeps up had before it. */
export interface Change {
  readonly update: Uint8Array
  readonly before: Map<number, number>
}

/** Applies updates in one transaction: many times cheaper than one by one, and a third of the bytes to send. */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[]): Change | undefined {
  let change: Change | undefined
  const take = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { beforeState }: Y.Transaction) => {
    change = { update, before: beforeState }
  }
  doc.on('update', take)
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } finally {
    doc.off('update', take)
  }
  return change
}

/** What an edit under a client id would do to a document, tried on a copy; undefined where it changes nothing. */
export function updateOf(doc: Y.Doc, clientId: number, edit: (doc: Y.Doc) => void): Uint8Array | undefined {
  const copy = openBoard()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  // Not before: Yjs takes another id when it meets its own in what comes from elsewhere.
  copy.clientID = clientId
  let update: Uint8Array | undefined
  copy.on('update', (made: Uint8Array) => {
    update = made
  })
  copy.transact(() => edit(copy))
  copy.destroy()
  return update
}
