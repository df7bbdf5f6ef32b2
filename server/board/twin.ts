import * as Y from 'yjs'
import { openBoard, recordMap } from '../../shared/board/doc.ts'
import type { RecordType } from '../../shared/board/record.ts'
import { recordTypes } from '../../shared/board/record-types.ts'

/** One record that a transaction changed. */
export interface RecordChange {
  readonly type: RecordType
  readonly key: string
  readonly action: 'add' | 'update' | 'delete'
  readonly old: unknown
}

/** What one transaction did. */
interface Effect {
  /** All of it as one update; undefined when nothing was applied. */
  update: Uint8Array | undefined
  readonly changes: RecordChange[]
  /** Maps it touched, also where nothing can be seen of it: an edit that was overwritten at once is still an edit. */
  readonly touched: Set<RecordType>
  /** It touched something that is no map of records. */
  outside: boolean
}

/** A board's document once more, to try on what may not come in. */
export class Twin {
  readonly doc = openBoard()
  /** What the last transaction did. */
  effect: Effect = newEffect()

  /** A twin of a document that is about to get these updates too. */
  constructor(board: Y.Doc, updates: readonly Uint8Array[]) {
    for (const update of [Y.encodeStateAsUpdate(board), ...updates]) Y.applyUpdate(this.doc, update)
    for (const type of recordTypes) {
      recordMap(this.doc, type).observe(({ changes }) => {
        for (const [key, { action, oldValue }] of changes.keys) {
          this.effect.changes.push({ type, key, action, old: oldValue })
        }
      })
    }
    this.doc.on('afterTransaction', ({ changed }) => {
      for (const map of changed.keys()) {
        const type = recordTypes.find((known) => this.doc.share.get(known.map) === map)
        if (type) this.effect.touched.add(type)
        else this.effect.outside = true
      }
    })
    this.doc.on('update', (update: Uint8Array) => {
      this.effect.update = update
    })
  }

  /** Does something to the twin in one transaction, and notes its effect. */
  transact<T>(work: () => T): T {
    this.effect = newEffect()
    return this.doc.transact(work)
  }
}

function newEffect(): Effect {
  return { update: undefined, changes: [], touched: new Set(), outside: false }
}
