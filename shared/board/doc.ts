import * as Y from 'yjs'
import type { RecordType } from './record.ts'
import { recordTypes } from './record-types.ts'

const META = 'meta'
const VERSION = 'version'

/** Names of all top-level maps of a board document; nothing else belongs in it. */
export const boardMaps: ReadonlySet<string> = new Set([META, ...recordTypes.map((type) => type.map)])

/**
 * Client ids that only the server's migrations write with. They are fixed, so that two processes that seed the same board
 * make the same bytes; a device that wrote with one of them could make boards that never agree again.
 */
const RESERVED_CLIENT_IDS = 64

/** Tells whether a Yjs client id is kept for migrations. */
export function isReservedClient(clientId: number): boolean {
  return clientId < RESERVED_CLIENT_IDS
}

/** An empty document with the board's maps declared. It holds nothing, not even a version, until it is loaded or seeded. */
export function openBoard(): Y.Doc {
  const doc = new Y.Doc()
  for (const name of boardMaps) doc.getMap(name)
  return doc
}

/** The map that holds a kind of record. Values are unknown until they are found sound. */
export function recordMap(doc: Y.Doc, type: RecordType): Y.Map<unknown> {
  return doc.getMap(type.map)
}

/** The schema version the document says it has; 0 for a document that was never seeded. */
export function schemaVersion(doc: Y.Doc): number {
  const version = doc.getMap(META).get(VERSION)
  return typeof version === 'number' ? version : 0
}

/** Marks the document as having this schema version. Only migrations do. */
export function markVersion(doc: Y.Doc, version: number): void {
  doc.getMap(META).set(VERSION, version)
}

/** Tells whether nobody has ever written on the board, not even what was taken back. What migrations wrote does not count. */
export function isUntouched(doc: Y.Doc): boolean {
  return [...doc.store.clients.keys()].every(isReservedClient)
}
