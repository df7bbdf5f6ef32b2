import * as Y from 'yjs'
import { openBoard } from '../../shared/board/doc.ts'
import type { StoredBoard } from '../store/update-log.ts'

/**
 * A board's document from what is stored of it. Throws when a part is missing or cannot be read: a board that is not whole
 * is refused, it never starts empty or with a hole.
 */
export function restoreBoard({ snapshot, updates }: StoredBoard): Y.Doc {
  const doc = openBoard()
  let seq = snapshot?.seq ?? 0
  for (const update of updates) {
    seq += 1
    if (update.seq !== seq) throw new Error(`update ${seq} is missing from the log`)
  }
  doc.transact(() => {
    for (const { bytes } of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, bytes)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the log lacks what later updates build on')
  return doc
}
