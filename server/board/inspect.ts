import * as Y from 'yjs'
import { boardMaps, isReservedClient } from '../../shared/board/doc.ts'
import { limits } from '../../shared/limits.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'

type DeleteSet = ReturnType<typeof Y.createDeleteSet>

/** An update that can be read, and whose every part is of a kind that board documents are made of. */
export interface Inspected {
  readonly items: readonly Y.Item[]
  readonly deletions: DeleteSet
  /** Per client id, the clock after its last item. */
  readonly ends: ReadonlyMap<number, number>
}

/** Characters of a record's key: an id is at most 36. Keys stay in the document even when the record is deleted. */
const LONGEST_KEY = 64

/**
 * Takes an update apart without touching any document. Board documents are made of plain values under keys of declared
 * top-level maps, and of the gaps that deleted ones leave; everything else Yjs can do is refused here.
 */
export function inspect(update: Uint8Array): Inspected | { refused: ErrorCode } {
  if (update.length > limits.updateBytes) return { refused: 'updateTooLarge' }
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const ends = new Map<number, number>()
    const items: Y.Item[] = []
    let edits = 0
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !isBoardItem(struct)) return { refused: 'updateMalformed' }
      const { client, clock } = struct.id
      const before = ends.get(client)
      if (before !== undefined && before !== clock) return { refused: 'updateMalformed' }
      ends.set(client, clock + struct.length)
      items.push(struct)
      edits += struct.length
    }
    if (edits > limits.editsPerUpdate || ends.size > limits.clientsPerUpdate) return { refused: 'updateTooLarge' }
    return { items, deletions: ds, ends }
  } catch {
    return { refused: 'updateMalformed' }
  }
}

function isBoardItem(item: Y.Item): boolean {
  const { content, origin, rightOrigin, id, parentSub } = item
  // Values that were overwritten and that an undo still holds on to come joined, several in one; the gate sees to it that
  // what stands is one.
  if (!(content instanceof Y.ContentAny || content instanceof Y.ContentDeleted)) return false
  // An item cannot stand beside one that its own device made later; Yjs would look for it and throw half-way.
  if ([origin, rightOrigin].some((beside) => beside?.client === id.client && beside.clock >= id.clock)) return false
  // Beside another item it takes map and key from that one; alone it names them, and the name must be a declared map's.
  if (origin !== null || rightOrigin !== null) return true
  const parent: unknown = item.parent
  return typeof parent === 'string' && boardMaps.has(parent) && parentSub !== null && parentSub.length <= LONGEST_KEY
}

/** Tells whether the document already has all of it, deletions too. */
export function isKnown(doc: Y.Doc, { ends, deletions }: Inspected): boolean {
  for (const [client, end] of ends) if (end > Y.getState(doc.store, client)) return false
  for (const [client, ranges] of deletions.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) if (!isDeleted(structs, clock, clock + len)) return false
  }
  return true
}

function isDeleted(structs: (Y.Item | Y.GC)[], from: number, to: number): boolean {
  const last = structs.at(-1)
  if (!last || last.id.clock + last.length < to) return false
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index] as Y.Item | Y.GC
    if (struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}

/** Tells whether everything the update builds on is in the document or in the update itself. */
export function isComplete(doc: Y.Doc, { items, ends, deletions }: Inspected): boolean {
  const end = (client: number) => Math.max(ends.get(client) ?? 0, Y.getState(doc.store, client))
  const firsts = new Set<number>()
  for (const { id, origin, rightOrigin } of items) {
    if (!firsts.has(id.client) && id.clock > Y.getState(doc.store, id.client)) return false
    firsts.add(id.client)
    if (origin && origin.clock >= end(origin.client)) return false
    if (rightOrigin && rightOrigin.clock >= end(rightOrigin.client)) return false
  }
  for (const [client, ranges] of deletions.clients) {
    if (ranges.some(({ clock, len }) => clock + len > end(client))) return false
  }
  return true
}

/** Tells whether the update writes under a client id that only migrations write with. */
export function isForeign(doc: Y.Doc, { ends }: Inspected): boolean {
  return [...ends].some(([client, end]) => isReservedClient(client) && end > Y.getState(doc.store, client))
}

/** How many client ids the document would have with it. */
export function clientsWith(doc: Y.Doc, { ends }: Inspected): number {
  const { clients } = doc.store
  return clients.size + [...ends.keys()].filter((client) => !clients.has(client)).length
}
