import { expect, test } from 'vitest'
import { allFaces, callOf, shownNodes } from '../../../../client/board/causes/faces.ts'
import { cardsOf } from '../../../../shared/board/card.ts'
import { linkKey } from '../../../../shared/board/records/link.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import { makeId } from '../../../../shared/ids.ts'
import { board, conflict, goalId, plan, planId, view } from '../../../shared/outcome/sample-workshop.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const statementId = makeId('statement', 'dear')
const shownTo = view({ plans: [1, 2, 3, 4].map((n) => plan(n)), goals: 3 })
const { goals } = shownTo

function facesOf(state: ReturnType<typeof board>) {
  const cards = new Map(cardsOf(shownTo, state).map((card) => [card.id, card]))
  return allFaces(t, { goals, cards, statements: state.statements })
}

test('[GC40] the picture shows what has links, parties to conflicts, statements and what was added; nothing else, and nothing that is gone', () => {
  const state = board({
    statements: [{ id: statementId, text: 'Boliger blir dyre', about: null, raisedBy: null }],
    conflicts: [conflict(1, { parties: [planId(1), goalId(1)] })],
    links: [
      [linkKey(planId(2), goalId(2)), { effect: 1 }],
      [linkKey(planId(4), goalId(3)), { effect: 0 }],
      [linkKey(planId(9), goalId(3)), { effect: 3 }],
    ],
  })
  const shown = shownNodes(facesOf(state), state, new Set([planId(3), planId(8)])).map(({ id }) => id)
  expect(shown.sort()).toEqual([goalId(1), goalId(2), planId(1), planId(2), planId(3), statementId].sort())
})

test('[GC40] each says in words what it is, and a statement what it is about', () => {
  const state = board({ statements: [{ id: statementId, text: 'Dyrt', about: goalId(2), raisedBy: null }] })
  const faces = facesOf(state)
  const notes = [goalId(1), planId(1), statementId].map((id) => faces.get(id)?.note)
  expect(notes).toEqual(['Hovedmål 1', 'Plan', 'Påstand om Hovedmål 2'])
  expect([goalId(1), statementId].map(callOf(faces, goals))).toEqual(['1 Mål 1', 'Dyrt'])
})
