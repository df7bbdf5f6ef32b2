import { customAlphabet } from 'nanoid'
import { makeId } from '../../shared/ids.ts'

// As the server draws its own: 16 characters without look-alikes, far beyond meeting twice.
const draw = customAlphabet('0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz', 16)

/** A fresh id for a record made on this device. */
export function newId<K extends 'proposal' | 'conflict' | 'remark'>(kind: K) {
  return makeId(kind, draw())
}
