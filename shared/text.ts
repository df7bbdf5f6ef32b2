import { Type } from 'typebox'

/** Characters no store keeps: NUL (PostgreSQL refuses it) and halves of surrogate pairs (UTF-8 cannot write them). */
export const unreadable = /[\0\ud800-\udfff]/u

const readable = '[^\\u0000\\ud800-\\udfff]*'

/** A text that people write and every store keeps; it may be blank. */
export function FreeText(maxLength: number) {
  return Type.String({ maxLength, pattern: `^${readable}$` })
}

/** The same where something must be said: a name that is all spaces cannot be seen. */
export function Words(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: `^(?!\\s*$)${readable}$` })
}
