import { Equal } from 'typebox/value'
import type { Doc } from 'yjs'
import { recordMap } from '../../../shared/board/doc.ts'
import type { RecordType } from '../../../shared/board/record.ts'
import { recordTypes } from '../../../shared/board/record-types.ts'
import type { NamedAction } from './board-session.ts'

/** A record as it was before an action and as the action left it; undefined where there was none. */
interface Step {
  readonly type: RecordType
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

interface Deed {
  readonly action: NamedAction
  readonly steps: readonly Step[]
}

/**
 * Undo and redo of this device's own actions on a document, each known by its name. A record is given back what it was
 * only while it is as the action left it: what others have changed since, or taken away, stays as they left it.
 */
export interface History {
  /** Does an edit under a name. The edit writes with `origin`, by which it is known as this device's own. */
  run(action: NamedAction, edit: (origin: object) => void): void
  /** Undoes the last action of which something still stands, and forgets those after it. */
  undo(): void
  redo(): void
  nextUndo(): NamedAction | null
  nextRedo(): NamedAction | null
  /** Tells whether a transaction with this origin was an own action, or the undoing of one. */
  isOwn(origin: unknown): boolean
}

/** Opens the history of a document; it ends when the document is destroyed. */
export function openHistory(doc: Doc): History {
  const origin = {}
  const done: Deed[] = []
  const undone: Deed[] = []
  let steps: Step[] = []
  for (const type of recordTypes) {
    const map = recordMap(doc, type)
    map.observe(({ changes, transaction }) => {
      if (transaction.origin !== origin) return
      for (const [key, { oldValue }] of changes.keys) steps.push({ type, key, before: oldValue, after: map.get(key) })
    })
  }
  const write = (into: Deed[], action: NamedAction, edit: () => void) => {
    steps = []
    try {
      doc.transact(edit, origin)
    } finally {
      if (steps.length > 0) into.push({ action, steps })
    }
  }
  const stands = ({ type, key, after }: Step) => Equal(recordMap(doc, type).get(key), after)
  const giveBack = ({ type, key, before }: Step) => {
    if (before === undefined) recordMap(doc, type).delete(key)
    else recordMap(doc, type).set(key, before)
  }
  const next = (deeds: readonly Deed[]) => deeds.findLastIndex((deed) => deed.steps.some(stands))
  const turn = (from: Deed[], into: Deed[]) => {
    const index = next(from)
    const deed = from[index]
    if (!deed) return
    from.length = index
    write(into, deed.action, () => deed.steps.filter(stands).forEach(giveBack))
  }
  return {
    run(action, edit) {
      const before = done.length
      write(done, action, () => edit(origin))
      if (done.length > before) undone.length = 0
    },
    undo: () => turn(done, undone),
    redo: () => turn(undone, done),
    nextUndo: () => done[next(done)]?.action ?? null,
    nextRedo: () => undone[next(undone)]?.action ?? null,
    isOwn: (from) => from === origin,
  }
}
