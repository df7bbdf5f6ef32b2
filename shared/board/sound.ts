import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { RecordType } from './record.ts'

/** Which type a value object was found to fit: each is checked once, however often the board is read. */
const fitting = new WeakMap<object, RecordType | null>()

/**
 * Tells whether a value may stand under this key of this map. Any peer may have written anything, so the gate asks on the
 * way in and readers ask on the way out. Compiled schemas would be faster, but compiling trips the browser's content
 * security policy; with each value checked once it does not matter.
 */
export function isSound<S extends TSchema>(type: RecordType<S>, key: string, value: unknown): value is Static<S> {
  if (typeof value !== 'object' || value === null) return false
  if (fitting.get(value) !== type) {
    if (fitting.get(value) === null) return false
    // A decoded "__proto__" would pass the schema and come out as a field of its own on the next device.
    const fits = Object.getPrototypeOf(value) === Object.prototype && Check(type.schema, value)
    fitting.set(value, fits ? type : null)
    if (!fits) return false
  }
  return type.keyFits(key, value)
}
