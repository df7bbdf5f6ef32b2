import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Adoption, adopt } from '../../../shared/board/adopt.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import { place } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { LaneId, PlanId } from '../../../shared/ids.ts'
import { columnsOf, conflict, laid, laneIds, order, planIds, proposal, remark } from '../../fixtures/board-samples.ts'

const nothing: Adoption = {
  proposals: [],
  placements: [],
  order: [],
  conflicts: [],
  remarks: [],
  statements: [],
  links: [],
  overwrite: false,
}
const [first, second] = laneIds as [LaneId, LaneId]
const write = (doc: Y.Doc, adoption: Partial<Adoption>) => adopt(doc, laid, { ...nothing, ...adoption }, null)
const inFirst = (ids: readonly PlanId[]) => ids.map((cardId) => ({ cardId, lane: first }))

test('[MG20] whichever are accepted first, cards come to lie in the merge’s order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(planIds, { minLength: 1 }), fc.nat(8), (accepted, split) => {
      const doc = openBoard()
      write(doc, { placements: inFirst(accepted.slice(0, split)), order: planIds })
      write(doc, { placements: inFirst(accepted.slice(split)), order: planIds })
      expect(order(doc)).toEqual(planIds.filter((id) => accepted.includes(id)))
    }),
  )
})

test('[MG20] all of it is one transaction', () => {
  const doc = openBoard()
  let updates = 0
  doc.on('update', () => updates++)
  write(doc, {
    proposals: [proposal()],
    placements: [...inFirst(planIds), { cardId: proposal().id, lane: second }],
    order: planIds,
    conflicts: [conflict()],
    remarks: [remark()],
  })
  expect(updates).toBe(1)
  expect(readBoard(doc).proposals.size).toBe(1)
  expect(order(doc, second)).toEqual([proposal().id])
})

test('[MG21] adopting the same again changes nothing, also when it was changed on the board since', () => {
  const doc = openBoard()
  const adoption = { placements: inFirst(planIds), order: planIds, conflicts: [conflict()], remarks: [remark()] }
  write(doc, adoption)
  place(doc, columnsOf(doc), planIds[7] as PlanId, first, 0, null)
  const before = Y.encodeStateAsUpdate(doc)
  expect(write(doc, { ...adoption, conflicts: [conflict({ severity: 3 })] })).toEqual({ placed: [], kept: [] })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[MG22] a card that lies in another lane is left and told back; overwriting moves it', () => {
  const doc = openBoard()
  const [one, two] = planIds as [PlanId, PlanId]
  place(doc, columnsOf(doc), one, second, 0, null)
  expect(write(doc, { placements: inFirst([one, two]), order: planIds })).toEqual({ placed: [two], kept: [one] })
  expect([order(doc), order(doc, second)]).toEqual([[two], [one]])
  expect(write(doc, { placements: inFirst([one, two]), order: planIds, overwrite: true }).placed).toEqual([one])
  expect([order(doc), order(doc, second)]).toEqual([[one, two], []])
})
