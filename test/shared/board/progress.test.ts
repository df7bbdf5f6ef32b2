import { expect, test } from 'vitest'
import { openBoard, recordMap } from '../../../shared/board/doc.ts'
import { flag, propose, screen, withdrawProposal } from '../../../shared/board/edits.ts'
import { progressOf } from '../../../shared/board/progress.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { hasRecords } from '../../../shared/board/state.ts'
import { makeId, type PlanCardId } from '../../../shared/ids.ts'
import { conflict, laid, laneIds, planIds, plans, proposal } from '../../fixtures/board-samples.ts'

test('[UU71] placed cards of all cards, a proposal counting on its own board, and a card whose lane is gone not placed', () => {
  const doc = openBoard()
  const put = (key: string, lane: string) => recordMap(doc, placementRecord).set(key, { lane, rank: 'a0' })
  propose(doc, proposal(), null)
  for (const card of [planIds[0] as string, proposal().id]) put(card, laneIds[0] as string)
  put(planIds[1] as string, makeId('lane', 'gone'))
  flag(doc, conflict(), null)
  const all = plans.length + 1
  expect(progressOf(laid, readBoard(doc))).toEqual({ placed: 2, all, conflicts: 1 })
  expect(progressOf(laid, readBoard(openBoard()))).toEqual({ placed: 0, all: plans.length, conflicts: 0 })
})

test('[BD82] an answer is work on a board and places nothing; a withdrawn proposal takes its answers with it', () => {
  const doc = openBoard()
  propose(doc, proposal(), null)
  screen(doc, proposal().id, 'theme', 'yes', null)
  screen(doc, planIds[0] as PlanCardId, 'covered', 'no', null)
  expect(progressOf(laid, readBoard(doc)).placed).toBe(0)
  withdrawProposal(doc, proposal().id, null)
  expect([...readBoard(doc).needs.keys()]).toEqual([`${planIds[0]}/covered`])
  expect(hasRecords(readBoard(doc))).toBe(true)
  screen(doc, planIds[0] as PlanCardId, 'covered', null, null)
  expect(hasRecords(readBoard(doc))).toBe(false)
})
