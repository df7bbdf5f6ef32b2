import { equalSnapshots } from 'yjs'
import { addDurable, durableOf, isDurable } from '../../shared/board/durable.ts'
import type { Stored } from './stored.ts'
import type { Edit, Tablet } from './tablet.ts'

interface Found {
  readonly faults: readonly string[]
  /** Edits that were called saved. */
  readonly covered: number
  /** Edits that nobody called saved, and those of them that are stored all the same. */
  readonly open: readonly Edit[]
  readonly openStored: ReadonlySet<Edit>
}

/** Holds what a killed server left against what devices had been told. */
export function checkStored({ boards, control, faults }: Stored, tablets: readonly Tablet[]): Found {
  const found = { faults: [...faults], covered: 0, open: [] as Edit[], openStored: new Set<Edit>() }
  for (const { edits, durable, options, control: heard, faults: refusals } of tablets) {
    const { boardId } = options.home
    found.faults.push(...refusals)
    const board = boards.get(boardId)
    if (!board) {
      found.faults.push(`${boardId} is not in the store`)
      continue
    }
    const stored = durableOf(board.doc)
    const withLate = durableOf(board.withLate)
    if (!equalSnapshots(addDurable(stored, durable), stored))
      found.faults.push(`${boardId} lacks what was called saved`)
    for (const edit of edits) {
      const isStored = isDurable(stored, edit.bytes)
      if (edit.fate === 'saved') found.covered += 1
      if (edit.fate === 'saved' && !isStored) found.faults.push(`${boardId} lacks an edit that was called saved`)
      if (edit.fate === 'late' && !isDurable(withLate, edit.bytes)) {
        found.faults.push(`${boardId} lacks an edit that was to be kept as late`)
      }
      if (edit.fate !== 'open') continue
      found.open.push(edit)
      if (isStored) found.openStored.add(edit)
    }
    const isOlder = control === undefined || control.version < heard.version
    const differs = control?.version === heard.version && JSON.stringify(control) !== JSON.stringify(heard)
    if (isOlder || differs) {
      found.faults.push(`the control state is ${JSON.stringify(control)}, told was ${JSON.stringify(heard)}`)
    }
  }
  return found
}
