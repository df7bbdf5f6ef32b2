import { type Doc, UndoManager } from 'yjs'
import { recordMap } from '../../../shared/board/doc.ts'
import { recordTypes } from '../../../shared/board/record-types.ts'
import type { NamedAction } from './board-session.ts'

const nameKey = 'action'

/** Undo and redo of this device's own actions on a document, each known by its name. */
export interface History {
  /** Does an edit under a name. The edit writes with `origin`, by which it is known as this device's own. */
  run(action: NamedAction, edit: (origin: object) => void): void
  undo(): void
  redo(): void
  nextUndo(): NamedAction | null
  nextRedo(): NamedAction | null
  /** Tells whether a transaction with this origin was an own action, or the undoing of one. */
  isOwn(origin: unknown): boolean
}

/** Opens the history of a document; it ends when the document is destroyed. What others change is never undone. */
export function openHistory(doc: Doc): History {
  const origin = {}
  let naming: NamedAction | null = null
  const manager = new UndoManager(
    recordTypes.map((type) => recordMap(doc, type)),
    // One stack item per action, however quickly they follow each other.
    { trackedOrigins: new Set([origin]), captureTimeout: 0 },
  )
  manager.on('stack-item-added', ({ stackItem }) => {
    // While undoing, Yjs passes over actions that others have overwritten; the name is that of the one it really undid.
    stackItem.meta.set(nameKey, manager.currStackItem?.meta.get(nameKey) ?? naming)
  })
  return {
    run(action, edit) {
      naming = action
      try {
        edit(origin)
      } finally {
        naming = null
      }
    },
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    nextUndo: () => nameOf(manager.undoStack),
    nextRedo: () => nameOf(manager.redoStack),
    isOwn: (from) => from === origin || from === manager,
  }
}

function nameOf(stack: UndoManager['undoStack']): NamedAction | null {
  return (stack.at(-1)?.meta.get(nameKey) as NamedAction | undefined) ?? null
}
