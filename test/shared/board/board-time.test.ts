import { expect, test } from 'vitest'
import { timedWorks, timeOf } from '../../../shared/board/board-time.ts'
import { cardsOf } from '../../../shared/board/card.ts'
import { board, plan, planId, proposal, proposalId, view } from '../outcome/sample-workshop.ts'

const term = { termFrom: 2027, termTo: 2031, capacities: [{ year: 2028, personMonths: 5 }] }

test('[PL93, PL96] the cards of a board with their timing: a proposal’s effort is unknown, and a plan builds on those it names', () => {
  const plans = [plan(1, { effort: 6 }), plan(2, { effort: 1, buildsOn: [planId(1)] })]
  const { timings, proposals } = board({
    proposals: [proposal(1)],
    timings: [
      [planId(1), { start: '2028-2', finish: '2028-2' }],
      [planId(2), { start: '2028-1', finish: '2028-2' }],
      [proposalId(1), { start: '2028-1', finish: '2028-1' }],
    ],
  })
  const time = timeOf(timedWorks(cardsOf(view({ plans }), { proposals }), timings), term)
  expect(time.capacity.withoutEffort).toEqual([proposalId(1)])
  expect([...time.overbooked]).toEqual([planId(1), planId(2)])
  expect(time.breaches).toEqual([{ plan: planId(2), foundation: planId(1), kind: 'starts' }])
  expect([...time.outOfOrder]).toEqual([planId(2)])
})
