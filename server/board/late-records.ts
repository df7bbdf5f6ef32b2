import * as Y from 'yjs'
import { openBoard, recordMap } from '../../shared/board/doc.ts'
import type { RecordType } from '../../shared/board/record.ts'
import { recordTypes } from '../../shared/board/record-types.ts'
import { isSound } from '../../shared/board/sound.ts'
import { inspect } from './inspect.ts'

/** What a late update did to one record. */
export interface LateRecord {
  readonly type: RecordType
  readonly key: string
  /** undefined: it was taken away. */
  readonly value: object | undefined
  /** It had not been there before: what is an edit must not bring back what is gone since. */
  readonly isNew: boolean
}

/**
 * What each of a board's late updates did, whatever has become of those records since: not merged, but read from the update
 * itself. null for one that cannot be read. They are given in the order they came in, since one may build on another.
 */
export function lateRecords(board: Uint8Array, updates: readonly Uint8Array[]): (LateRecord[] | null)[] {
  // A document that collects garbage forgets the values of what was overwritten.
  const all = openBoard()
  all.gc = false
  const stands = openBoard()
  for (const doc of [all, stands]) Y.applyUpdate(doc, board)
  const parts = updates.map((update) => {
    const inspected = inspect(update)
    if ('refused' in inspected) return null
    try {
      Y.applyUpdate(all, update)
      return inspected
    } catch {
      return null
    }
  })
  const records = parts.map((part) => part && recordsOf(stands, all, part.items, part.deletions))
  for (const doc of [all, stands]) doc.destroy()
  return records
}

type DeleteSet = ReturnType<typeof Y.createDeleteSet>

function recordsOf(stands: Y.Doc, all: Y.Doc, items: readonly Y.Item[], deletions: DeleteSet): LateRecord[] | null {
  const touched = new Map<string, { type: RecordType; key: string; values: object[]; isNew: boolean }>()
  const touch = (type: RecordType, key: string) => {
    const known = touched.get(`${type.map}/${key}`) ?? { type, key, values: [], isNew: false }
    touched.set(`${type.map}/${key}`, known)
    return known
  }
  for (const { id } of items) {
    // It builds on what never came.
    if (Y.getState(all.store, id.client) <= id.clock) return null
    const item = Y.getItem(all.store, id) as Y.Item
    const type = recordTypes.find(({ map }) => all.share.get(map) === item.parent)
    if (!type || item.parentSub === null) return null
    const record = touch(type, item.parentSub)
    if (item.origin === null) record.isNew = true
    const [value] = item.content.getContent()
    if (!Y.isDeleted(deletions, id) && value !== undefined) record.values.push(value)
  }
  for (const type of recordTypes) {
    for (const [key, item] of recordMap(stands, type)._map) {
      if (!item.deleted && Y.isDeleted(deletions, item.id)) touch(type, key)
    }
  }
  const records = [...touched.values()].map(({ values, ...rest }) => ({ ...rest, value: values.at(-1) }))
  if (records.some(({ type, key, value }) => value !== undefined && !isSound(type, key, value))) return null
  // Made and taken away again.
  return records.filter(({ type, key, value }) => value !== undefined || recordMap(stands, type).has(key))
}
