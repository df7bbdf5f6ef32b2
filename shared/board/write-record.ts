import type { Static, TSchema } from 'typebox'
import { Equal } from 'typebox/value'
import type * as Y from 'yjs'
import { DomainError } from '../protocol/errors.ts'
import { recordMap } from './doc.ts'
import type { RecordType } from './record.ts'
import { isSound } from './sound.ts'

/** Writes a record, if that changes anything. Throws DomainError `recordInvalid` for one that is not sound. */
export function put<S extends TSchema>(doc: Y.Doc, type: RecordType<S>, key: string, value: Static<S>): void {
  if (!isSound(type, key, value)) throw new DomainError('recordInvalid', `${type.map}/${key}`)
  const map = recordMap(doc, type)
  if (!Equal(map.get(key), value)) map.set(key, value)
}

/** Takes a record away. */
export function drop(doc: Y.Doc, type: RecordType, key: string): void {
  recordMap(doc, type).delete(key)
}
