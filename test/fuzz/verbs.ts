import type * as Y from 'yjs'
import type { NamedAction } from '../../client/board/session/board-session.ts'
import { arrange } from '../../shared/board/arrange.ts'
import { cardsOf } from '../../shared/board/card.ts'
import * as edits from '../../shared/board/edits.ts'
import { readBoard } from '../../shared/board/read.ts'
import { conflictStatuses, severities } from '../../shared/board/records/conflict.ts'
import { effects, endsOf } from '../../shared/board/records/link.ts'
import { readNeedKey } from '../../shared/board/records/need.ts'
import type { BoardState } from '../../shared/board/state.ts'
import { type CardId, type ConflictId, makeId, type NodeId, type PlanCardId, type TableId } from '../../shared/ids.ts'
import { decisions } from '../../shared/planning/decision.ts'
import { needAnswers, needQuestions } from '../../shared/planning/need.ts'
import type { Lane } from '../../shared/workshop/workshop.ts'
import { conflict, goalIds, laid, planIds, proposal, remark, statement } from '../fixtures/board-samples.ts'

/** What a person at a tablet does to a board. */
export const verbs = [
  'place',
  'unplace',
  'screen',
  'unscreen',
  'decide',
  'undecide',
  'time',
  'untime',
  'propose',
  'editProposal',
  'withdrawProposal',
  'flag',
  'editConflict',
  'withdrawConflict',
  'state',
  'editStatement',
  'withdrawStatement',
  'link',
  'unlink',
  'remark',
  'editRemark',
  'withdrawRemark',
] as const
export type EditVerb = (typeof verbs)[number]

/** Who does it, what is on the screen, and two numbers that choose among what is there. */
export interface Choice {
  readonly ownTable: TableId | null
  readonly shown: BoardState
  readonly lanes: readonly Lane[]
  readonly a: number
  readonly b: number
  /** What ids are made of: never used twice. */
  readonly fresh: string
}

type Edit = (doc: Y.Doc, origin: object) => void

/** What a verb would do, under the name that the undo button gives it; undefined where there is nothing to do it to. */
export function editOf(verb: EditVerb, choice: Choice): { action: NamedAction; edit: Edit } | undefined {
  const { a, b, shown, lanes, ownTable, fresh } = choice
  const pick = <T>(from: Iterable<T>, number: number): T | undefined => {
    const all = [...from]
    return all[number % Math.max(1, all.length)]
  }
  const own = <T extends { raisedBy: TableId | null }>(records: ReadonlyMap<string, T>): T | undefined =>
    pick(
      [...records.values()].filter(({ raisedBy }) => ownTable === null || raisedBy === ownTable),
      a,
    )
  const plan = pick<PlanCardId>([...planIds, ...shown.proposals.keys()], a) as PlanCardId
  const otherPlan = pick<PlanCardId>([...planIds, ...shown.proposals.keys()], a + b + 1) as PlanCardId
  const cards: CardId[] = [...goalIds, ...planIds, ...shown.proposals.keys()]
  const card = pick(cards, a) as CardId
  const other = pick(cards, a + b + 1) as CardId
  const lane = pick(lanes, b)
  const about = pick<CardId | ConflictId>([card, ...shown.conflicts.keys()], b) ?? card
  const named = (name: NamedAction['verb'], edit: Edit) => ({ action: { verb: name, about: '' }, edit })
  const placing = (cardId: CardId, into: Lane | null, index: number): Edit => {
    return (doc, origin) => {
      const columns = arrange(lanes, cardsOf({ ...laid, workshop: { goalIds } }, shown), shown)
      edits.place(doc, columns, cardId, into?.id ?? null, index, origin)
    }
  }
  switch (verb) {
    case 'place':
      return lane && named('place', placing(card, lane, (a + b) % 9))
    case 'unplace': {
      const placed = pick(shown.placements.keys(), a)
      return placed && named('place', placing(placed, null, 0))
    }
    case 'screen': {
      const question = pick(needQuestions, b) ?? 'theme'
      const answer = pick(needAnswers, a + b) ?? 'unsure'
      return named('screen', (doc, origin) => edits.screen(doc, plan, question, answer, origin))
    }
    case 'unscreen': {
      const key = pick(shown.needs.keys(), a)
      const answered = key && readNeedKey(key)
      if (!answered) return undefined
      return named('screen', (doc, origin) => edits.screen(doc, answered.cardId, answered.question, null, origin))
    }
    case 'decide': {
      const decision = pick(decisions, b) ?? 'revise'
      const record = { decision, ...(decision === 'replace' && { replacedBy: otherPlan }) }
      return named('decide', (doc, origin) => edits.decide(doc, plan, record, origin))
    }
    case 'undecide': {
      const decided = pick(shown.decisions.keys(), a)
      return decided && named('decide', (doc, origin) => edits.decide(doc, decided as PlanCardId, null, origin))
    }
    case 'time': {
      const timing = { start: `2028-${(b % 2) + 1}`, finish: `203${b % 10}-1` }
      return named('time', (doc, origin) => edits.time(doc, plan, timing, origin))
    }
    case 'untime': {
      const timed = pick(shown.timings.keys(), a)
      return timed && named('time', (doc, origin) => edits.time(doc, timed as PlanCardId, null, origin))
    }
    case 'propose': {
      const record = proposal({ id: makeId('proposal', fresh), raisedBy: ownTable })
      return named('propose', (doc, origin) => edits.propose(doc, record, origin))
    }
    case 'editProposal': {
      const old = pick(shown.proposals.values(), a)
      return old && named('propose', (doc, origin) => edits.propose(doc, { ...old, why: `Fordi ${b}.` }, origin))
    }
    case 'withdrawProposal': {
      const old = own(shown.proposals)
      return old && named('withdrawProposal', (doc, origin) => edits.withdrawProposal(doc, old.id, origin))
    }
    case 'flag': {
      const parties = card === other ? planIds.slice(0, 2) : [card, other]
      const record = conflict({ id: makeId('conflict', fresh), parties, raisedBy: ownTable })
      return named('flag', (doc, origin) => edits.flag(doc, record, origin))
    }
    case 'editConflict': {
      const old = pick(shown.conflicts.values(), a)
      const severity = severities[b % severities.length] ?? 1
      const status = conflictStatuses[b % conflictStatuses.length] ?? 'open'
      const handled = b % 2 === 0 ? { severity } : { status, handling: { way: 'prioritise' as const, first: card } }
      return old && named('editConflict', (doc, origin) => edits.flag(doc, { ...old, ...handled }, origin))
    }
    case 'withdrawConflict': {
      const old = own(shown.conflicts)
      return old && named('withdrawConflict', (doc, origin) => edits.withdrawConflict(doc, old.id, origin))
    }
    case 'state': {
      const record = statement({ id: makeId('statement', fresh), about: card, raisedBy: ownTable })
      return named('state', (doc, origin) => edits.state(doc, record, origin))
    }
    case 'editStatement': {
      const old = pick(shown.statements.values(), a)
      return old && named('state', (doc, origin) => edits.state(doc, { ...old, text: `Vi mente ${b}.` }, origin))
    }
    case 'withdrawStatement': {
      const old = own(shown.statements)
      return old && named('withdrawStatement', (doc, origin) => edits.withdrawStatement(doc, old.id, origin))
    }
    case 'link': {
      const end = pick<NodeId>([other, ...shown.statements.keys()], b) ?? other
      const record = { effect: pick(effects, a + b) ?? 1 }
      return card === end ? undefined : named('link', (doc, origin) => edits.link(doc, card, end, record, origin))
    }
    case 'unlink': {
      const ends = endsOf(pick(shown.links.keys(), a) ?? '')
      return ends ? named('link', (doc, origin) => edits.link(doc, ends.from, ends.to, null, origin)) : undefined
    }
    case 'remark': {
      const record = remark({ id: makeId('remark', fresh), about, raisedBy: ownTable })
      return named('remark', (doc, origin) => edits.remark(doc, record, origin))
    }
    case 'editRemark': {
      const old = pick(shown.remarks.values(), a)
      return old && named('remark', (doc, origin) => edits.remark(doc, { ...old, text: `Vi sa ${b}.` }, origin))
    }
    case 'withdrawRemark': {
      const old = own(shown.remarks)
      return old && named('withdrawRemark', (doc, origin) => edits.withdrawRemark(doc, old.id, origin))
    }
  }
}

/** As many edits in one transaction as a table makes in a long time without a network. */
export function bulkOf(choice: Choice): { action: NamedAction; edit: Edit } {
  const reason = 'Fordi vi ble enige om det. '.repeat(18)
  const edit: Edit = (doc, origin) => {
    for (const [index, planId] of planIds.entries()) {
      const other = { ...choice, shown: readBoard(doc), a: choice.a + index, fresh: `${choice.fresh}-${index}` }
      for (const verb of verbs) editOf(verb, other)?.edit(doc, origin)
      edits.decide(doc, planId, { decision: 'revise', reason: `${reason}${choice.fresh}` }, origin)
    }
  }
  return { action: { verb: 'decide', about: '' }, edit }
}
