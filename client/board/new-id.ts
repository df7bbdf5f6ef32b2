import { customAlphabet } from 'nanoid'
import { idAlphabet, idLength, makeId } from '../../shared/ids.ts'

const draw = customAlphabet(idAlphabet, idLength)

/** A fresh id for a record made on this device. */
export function newId<K extends 'proposal' | 'conflict' | 'statement' | 'remark'>(kind: K) {
  return makeId(kind, draw())
}
