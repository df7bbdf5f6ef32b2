import * as Y from 'yjs'
import { DomainError } from '../protocol/errors.ts'
import { markVersion, openBoard, schemaVersion } from './doc.ts'

interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (doc: Y.Doc) => void
}

/** All schema versions; none is changed after a release. Each has a golden document under test/fixtures/golden. */
const migrations: readonly Migration[] = [
  { version: 1, name: 'one map of plain records per kind of fact', up: () => undefined },
  { version: 2, name: 'needs: answers to the screening of plans', up: () => undefined },
  {
    version: 3,
    name: 'statements and links: the causal picture; handling and status of conflicts',
    up: () => undefined,
  },
]

for (const [index, { version, name }] of migrations.entries()) {
  if (version !== index + 1) throw new Error(`The board migration "${name}" is out of order`)
}

/** The schema version that this code writes. */
export const boardVersion = migrations.length

/**
 * Brings a document to the newest schema version, from nothing if it is empty: seeding is the first migration. Each one
 * writes with a fixed client id, so that doing it twice, or in two processes, gives the same bytes; all of it is one update. Throws DomainError
 * `incompatibleVersion` on a document newer than this code.
 */
export function migrate(doc: Y.Doc): void {
  const from = schemaVersion(doc)
  if (from > boardVersion) throw new DomainError('incompatibleVersion', 'board', { version: from })
  const ownId = doc.clientID
  doc.transact(() => {
    for (const { version, up } of migrations.slice(from)) {
      doc.clientID = version
      up(doc)
      // Marked after the work: a half-migrated document must not claim to be current.
      markVersion(doc, version)
    }
  })
  doc.clientID = ownId
}

/** The update that makes an empty document a board without records. Always the same bytes. */
export function seedUpdate(): Uint8Array {
  const doc = openBoard()
  migrate(doc)
  return Y.encodeStateAsUpdate(doc)
}
