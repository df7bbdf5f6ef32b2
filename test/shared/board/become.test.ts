import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { become } from '../../../shared/board/become.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import { migrate } from '../../../shared/board/migrate.ts'
import { plainBoard, stateOfPlain } from '../../../shared/board/plain-board.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { anyBoard } from '../outcome/any-workshop.ts'

/** Records as documents hold them: plain objects. */
const board = anyBoard.map((state) => stateOfPlain(JSON.parse(JSON.stringify(plainBoard(state)))))

function boardOf(state: BoardState): Y.Doc {
  const doc = openBoard()
  migrate(doc)
  become(doc, state, 'test')
  return doc
}

/** What stands on a board, whatever order it came in. */
const standing = (state: BoardState) => ({ ...state, setAside: [] })

test('[PH44] any board becomes any other, also by way of plain JSON', () => {
  fc.assert(
    fc.property(board, board, (one, other) => {
      const doc = boardOf(one)
      expect(standing(readBoard(doc))).toEqual(standing(one))
      become(doc, other, 'test')
      expect(standing(readBoard(doc))).toEqual(standing(other))
    }),
  )
})

test('[PH44] what is as wanted is not written', () => {
  fc.assert(
    fc.property(board, (state) => {
      const doc = boardOf(state)
      const before = Y.encodeStateVector(doc)
      become(doc, state, 'test')
      expect(Y.encodeStateVector(doc)).toEqual(before)
    }),
  )
})
