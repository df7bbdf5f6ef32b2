import type { Doc } from 'yjs'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardName, cardsOf, type LaidOut } from '../../../shared/board/card.ts'
import * as edits from '../../../shared/board/edits.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { BoardVerb } from '../../../shared/board/verbs.ts'
import type { CardId, NodeId, StatementId } from '../../../shared/ids.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import type { BoardSession, NamedAction } from './board-session.ts'

/** What a place in a lane is counted among, and what things are called: lanes, plans and goals as the screen has them. */
export type Setup = LaidOut & { readonly workshop: Pick<Workshop, 'lanes'> }

/** Which board verb `can` is asked about for each named action. */
export const askedAs: Record<NamedAction['verb'], BoardVerb> = {
  place: 'place',
  screen: 'screen',
  decide: 'decide',
  time: 'time',
  propose: 'propose',
  withdrawProposal: 'propose',
  flag: 'flag',
  editConflict: 'flag',
  withdrawConflict: 'flag',
  state: 'state',
  withdrawStatement: 'state',
  link: 'flag',
  unlink: 'flag',
  remark: 'remark',
  withdrawRemark: 'remark',
}

interface Editing {
  /** Does an edit under its name, if it may be done. */
  edit(action: NamedAction, change: (doc: Doc, origin: object) => void): void
  state(): BoardState
  setup(): Setup
}

type Verbs = Pick<
  BoardSession,
  | 'place'
  | 'screen'
  | 'decide'
  | 'time'
  | 'propose'
  | 'withdrawProposal'
  | 'flag'
  | 'withdrawConflict'
  | 'state'
  | 'withdrawStatement'
  | 'link'
  | 'remark'
  | 'withdrawRemark'
>

/** The verbs of a session, each named as the undo button will name it. */
export function boardVerbsOf({ edit, state, setup }: Editing): Verbs {
  const cards = () => cardsOf(setup(), state())
  const nameOf = (cardId: CardId) => {
    const card = cards().find(({ id }) => id === cardId)
    return card ? cardName(card) : ''
  }
  const nodeCalled = (id: NodeId) => {
    const goal = setup().goals.find((each) => each.id === id)
    return goal ? goalName(goal) : (state().statements.get(id as StatementId)?.text ?? nameOf(id as CardId))
  }
  return {
    place: (cardId, lane, index) =>
      edit({ verb: 'place', about: nameOf(cardId) }, (doc, origin) => {
        edits.place(doc, arrange(setup().workshop.lanes, cards(), state()), cardId, lane, index, origin)
      }),
    screen: (cardId, question, answer) =>
      edit({ verb: 'screen', about: nameOf(cardId) }, (doc, origin) =>
        edits.screen(doc, cardId, question, answer, origin),
      ),
    decide: (cardId, decision) =>
      edit({ verb: 'decide', about: nameOf(cardId) }, (doc, origin) => edits.decide(doc, cardId, decision, origin)),
    time: (cardId, timing) =>
      edit({ verb: 'time', about: nameOf(cardId) }, (doc, origin) => edits.time(doc, cardId, timing, origin)),
    propose: (proposal) =>
      edit({ verb: 'propose', about: proposal.name }, (doc, origin) => edits.propose(doc, proposal, origin)),
    withdrawProposal: (id) =>
      edit({ verb: 'withdrawProposal', about: nameOf(id) }, (doc, origin) => edits.withdrawProposal(doc, id, origin)),
    flag: (conflict) =>
      edit({ verb: state().conflicts.has(conflict.id) ? 'editConflict' : 'flag', about: '' }, (doc, origin) =>
        edits.flag(doc, conflict, origin),
      ),
    withdrawConflict: (id) =>
      edit({ verb: 'withdrawConflict', about: '' }, (doc, origin) => edits.withdrawConflict(doc, id, origin)),
    state: (statement) =>
      edit({ verb: 'state', about: statement.text }, (doc, origin) => edits.state(doc, statement, origin)),
    withdrawStatement: (id) =>
      edit({ verb: 'withdrawStatement', about: state().statements.get(id)?.text ?? '' }, (doc, origin) =>
        edits.withdrawStatement(doc, id, origin),
      ),
    link: (from, to, link) =>
      edit({ verb: link ? 'link' : 'unlink', about: nodeCalled(from) }, (doc, origin) =>
        edits.link(doc, from, to, link, origin),
      ),
    remark: (remark) => edit({ verb: 'remark', about: '' }, (doc, origin) => edits.remark(doc, remark, origin)),
    withdrawRemark: (id) =>
      edit({ verb: 'withdrawRemark', about: '' }, (doc, origin) => edits.withdrawRemark(doc, id, origin)),
  }
}
