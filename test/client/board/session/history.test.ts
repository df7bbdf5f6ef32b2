import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openHistory } from '../../../../client/board/session/history.ts'
import { openBoard } from '../../../../shared/board/doc.ts'
import * as edits from '../../../../shared/board/edits.ts'
import { readBoard } from '../../../../shared/board/read.ts'
import type { LaneId, PlanCardId } from '../../../../shared/ids.ts'
import { columnsOf, conflict, laneIds, planIds, proposal } from '../../../fixtures/board-samples.ts'

const [a, b] = planIds as [PlanCardId, PlanCardId]
const [lane] = laneIds as [LaneId]
const flagged = conflict({ parties: [a, b] })

/** A device with its history, and the document of somebody else; ids decide who wins what both do at once. */
function twoDocuments({ ownWins }: { ownWins: boolean }) {
  const doc = openBoard()
  const others = openBoard()
  doc.clientID = ownWins ? 2_000 : 1_000
  others.clientID = ownWins ? 1_000 : 2_000
  edits.flag(others, flagged, null)
  const meet = () => {
    const update = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(others))
    Y.applyUpdate(others, update)
  }
  meet()
  return { doc, others, meet, history: openHistory(doc) }
}

const severityIn = (doc: Y.Doc) => readBoard(doc).conflicts.get(flagged.id)?.severity

for (const ownWins of [true, false]) {
  test(`[SY80] what both changed at the same moment is never taken away by undo, ${ownWins ? 'own' : 'other'} change on top`, () => {
    const { doc, others, meet, history } = twoDocuments({ ownWins })
    history.run({ verb: 'editConflict', about: '' }, (origin) => edits.flag(doc, { ...flagged, severity: 1 }, origin))
    edits.flag(others, { ...flagged, severity: 3 }, null)
    meet()
    expect(severityIn(doc)).toBe(ownWins ? 1 : 3)
    history.undo()
    meet()
    expect([severityIn(doc), severityIn(others)]).toEqual(Array(2).fill(ownWins ? flagged.severity : 3))
  })
}

test('[SY80] what others have taken away does not come back by undo', () => {
  const { doc, others, meet, history } = twoDocuments({ ownWins: true })
  history.run({ verb: 'editConflict', about: '' }, (origin) => edits.flag(doc, { ...flagged, severity: 1 }, origin))
  meet()
  edits.withdrawConflict(others, flagged.id, null)
  meet()
  expect(history.nextUndo()).toBeNull()
  history.undo()
  expect(severityIn(doc)).toBeUndefined()
})

test('[SY81] the button names the action that would be undone, not one that others have overtaken', () => {
  const { doc, others, meet, history } = twoDocuments({ ownWins: true })
  history.run({ verb: 'decide', about: 'a' }, (origin) => edits.decide(doc, a, { decision: 'revise' }, origin))
  history.run({ verb: 'editConflict', about: '' }, (origin) => edits.flag(doc, { ...flagged, severity: 1 }, origin))
  meet()
  edits.flag(others, { ...flagged, severity: 3 }, null)
  meet()
  expect(history.nextUndo()).toEqual({ verb: 'decide', about: 'a' })
  history.undo()
  expect(readBoard(doc).decisions.size).toBe(0)
  expect(severityIn(doc)).toBe(3)
})

test('[BD7] a withdrawn proposal takes its placement, decision and timing with it, and one undo brings all back', () => {
  const doc = openBoard()
  const { id } = proposal()
  edits.propose(doc, proposal(), null)
  edits.place(doc, columnsOf(doc), id, lane, 0, null)
  edits.decide(doc, id, { decision: 'new' }, null)
  edits.time(doc, id, { start: '2028-1', finish: '2028-1' }, null)
  const before = readBoard(doc)
  const history = openHistory(doc)
  history.run({ verb: 'withdrawProposal', about: '' }, (origin) => edits.withdrawProposal(doc, id, origin))
  expect(readBoard(doc).placements.size + readBoard(doc).decisions.size + readBoard(doc).timings.size).toBe(0)
  history.undo()
  expect(readBoard(doc)).toEqual(before)
})
