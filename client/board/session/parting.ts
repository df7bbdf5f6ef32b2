import { applyUpdate } from 'yjs'
import { openBoard } from '../../../shared/board/doc.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { Reunion } from '../others/differences.ts'
import type { KeptBoard } from './ports.ts'

/**
 * What this device and the others made of the same board while they had no contact. From when the connection went until
 * all the others did has come in, it holds the board as both knew it.
 */
export interface Parting {
  /** The connection went; `board` is what both know. An earlier parting that has not ended stays the one. */
  parted(board: Uint8Array): void
  /** What earlier pages kept was put into the board. Answers the two sides if all of the others' work was there first. */
  restored(kept: KeptBoard, theirs: BoardState, merged: BoardState): Reunion | null
  /** An own edit. Answers the board both knew, to be kept, when it is the first since they parted. */
  edited(): Uint8Array | null
  /** A part of the others' work comes in, as the server sent it, on a board that is `own` until then. */
  heard(update: Uint8Array, own: () => BoardState): void
  /** All of the others' work has come in. Answers the two sides if there was work on this one. */
  together(merged: () => BoardState): Reunion | null
}

/** Starts parted: nothing of either side is known yet. */
export function newParting(): Parting {
  let isTogether = false
  let before: Uint8Array | null = null
  let worked = false
  let own: BoardState | null = null
  let heard: Uint8Array[] = []
  return {
    parted(board) {
      isTogether = false
      before ??= board
      own = null
      heard = []
    },
    restored({ board, parting }, theirs, merged) {
      if (isTogether)
        return board && parting ? { before: stateOf([parting]), own: stateOf([board]), theirs, merged } : null
      before = parting ?? board
      worked = parting !== null
      if (board && heard.length > 0) own = stateOf([board])
      return null
    },
    edited() {
      if (isTogether || worked || before === null) return null
      worked = true
      return before
    },
    heard(update, ownNow) {
      if (isTogether) return
      own ??= ownNow()
      heard.push(update)
    },
    together(merged) {
      // Where nothing was heard the others did nothing, and `merged` is what was done here.
      const reunion =
        before && worked
          ? { before: stateOf([before]), own: own ?? merged(), theirs: stateOf([before, ...heard]), merged: merged() }
          : null
      isTogether = true
      before = null
      worked = false
      own = null
      heard = []
      return reunion
    },
  }
}

function stateOf(updates: readonly Uint8Array[]): BoardState {
  const doc = openBoard()
  for (const update of updates) applyUpdate(doc, update)
  return readBoard(doc)
}
