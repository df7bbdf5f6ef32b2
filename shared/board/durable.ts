import * as Y from 'yjs'
import type { DurableSnapshot } from '../protocol/live.ts'

/**
 * The truth behind "Lagret": what a board has durably, as a Yjs snapshot. A state vector alone is not enough: an undo or a
 * withdrawal only deletes, and a deletion moves no clock.
 */
export type Durable = Y.Snapshot

/** Nothing is durable. */
export const nothingDurable: Durable = Y.emptySnapshot

/** All a document holds, as a durable state. */
export function durableOf(doc: Y.Doc): Durable {
  return Y.snapshot(doc)
}

/** What one update brings. Updates become durable in the order they were made, so its last clocks stand for all before. */
export function durableOfUpdate(update: Uint8Array): Durable {
  const { structs, ds } = Y.decodeUpdate(update)
  const clocks = new Map<number, number>()
  for (const { id, length } of structs) clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length))
  return Y.createSnapshot(ds, clocks)
}

/** Both together. */
export function addDurable(a: Durable, b: Durable): Durable {
  const clocks = new Map(a.sv)
  for (const [client, clock] of b.sv) clocks.set(client, Math.max(clocks.get(client) ?? 0, clock))
  return Y.createSnapshot(Y.mergeDeleteSets([a.ds, b.ds]), clocks)
}

/** Tells whether everything an update did, deletions too, is durable. */
export function isDurable(durable: Durable, update: Uint8Array): boolean {
  return Y.snapshotContainsUpdate(durable, update)
}

/** As it crosses the wire. */
export function encodeDurable(durable: Durable): DurableSnapshot {
  return Y.encodeSnapshot(durable)
}

/** Reads what `encodeDurable` wrote. */
export function decodeDurable(bytes: DurableSnapshot): Durable {
  return addDurable(nothingDurable, Y.decodeSnapshot(bytes))
}
