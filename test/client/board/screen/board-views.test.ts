import { expect, test } from 'vitest'
import { viewsOf } from '../../../../client/board/screen/board-views.ts'
import { cardsOf } from '../../../../shared/board/card.ts'
import type { ProposalId } from '../../../../shared/ids.ts'
import { goalIds, goals, plans, proposal } from '../../../fixtures/board-samples.ts'

const none = new Map<ProposalId, ReturnType<typeof proposal>>()
const goalsOnly = { plans: [], goals, workshop: { goalIds } }

test('[UU166] a board of goals has no timeline, until a plan is proposed there; a board of plans has one', () => {
  expect(viewsOf(cardsOf(goalsOnly, { proposals: none }))).toEqual(['canvas', 'list', 'conflicts'])
  const proposed = proposal()
  expect(viewsOf(cardsOf(goalsOnly, { proposals: new Map([[proposed.id, proposed]]) }))).toContain('timeline')
  expect(viewsOf(cardsOf({ ...goalsOnly, plans }, { proposals: none }))).toContain('timeline')
})
