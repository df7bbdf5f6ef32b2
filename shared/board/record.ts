import type { TSchema } from 'typebox'
import type { BoardVerb } from './verbs.ts'

/**
 * One kind of record on a board: a plain JSON value in one top-level Y.Map. The key is derived from the fact, so two
 * people who do the same thing at once make one record.
 */
export interface RecordType<S extends TSchema = TSchema> {
  /** The Y.Map's name in the document. Never renamed: documents live for years. */
  readonly map: string
  /** What a device does when it writes such a record; the gate asks `can` with it. */
  readonly verb: BoardVerb
  readonly schema: S
  /** Tells whether the key is the one this value must have. */
  readonly keyFits: (key: string, value: unknown) => boolean
}

/** Declares a record type; exists so that each one's schema type is kept. */
export function recordType<S extends TSchema>(type: RecordType<S>): RecordType<S> {
  return type
}
