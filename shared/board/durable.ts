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

/**
 * What one update brings: per client id the clock after its last item, and what it deletes. Updates become durable in the
 * order they were made, so its last clocks stand for all before.
 */
export function durableOfParts(ends: ReadonlyMap<number, number>, deletions: Durable['ds']): Durable {
  return Y.createSnapshot(deletions, new Map(ends))
}

/** All of them together. */
export function addDurable(...parts: readonly Durable[]): Durable {
  const clocks = new Map<number, number>()
  for (const { sv } of parts) {
    for (const [client, clock] of sv) clocks.set(client, Math.max(clocks.get(client) ?? 0, clock))
  }
  return Y.createSnapshot(Y.mergeDeleteSets(parts.map(({ ds }) => ds)), clocks)
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
