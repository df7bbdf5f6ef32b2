import type { Doc } from 'yjs'
import { arrange } from '../../shared/board/arrange.ts'
import { cardsOf, isPlanCard } from '../../shared/board/card.ts'
import * as edits from '../../shared/board/edits.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardState } from '../../shared/board/state.ts'
import { type CardId, idAlphabet, makeId, type TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { needAnswers, needQuestions } from '../../shared/planning/need.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { Chance } from './chance.ts'

/** The origin of own edits, as in the client. */
export const own = 'own'

/** Records of a kind that a table keeps on its board; beyond, it takes one back before it makes another. */
const mostRecords = 40
/** Remarks that together are more than the log holds before a snapshot is due. */
const remarksInBatch = 110

/** A person at a device: which board, in whose name, and the dice. */
export interface Person {
  readonly doc: Doc
  readonly view: WorkshopView
  readonly raisedBy: TableId | null
  readonly chance: Chance
}

/** Does one thing that may be done at a table: moves, screens, decides, times, proposes, flags, remarks, or takes such a thing back. */
export function editSomething(person: Person): void {
  const { doc, view, chance } = person
  const state = readBoard(doc)
  const cards = cardsOf(view, state).filter(isPlanCard)
  const card = chance.pick(cards)?.id
  if (!card) return
  const verbs: (() => void)[] = [
    () => move(person, state, card),
    () => move(person, state, card),
    () => edits.decide(doc, card, chance.number() < 0.2 ? null : { decision: 'revise', reason: words(chance) }, own),
    () =>
      edits.screen(doc, card, chance.pick(needQuestions) ?? 'theme', chance.pick([...needAnswers, null]) ?? null, own),
    () => edits.time(doc, card, chance.number() < 0.2 ? null : { start: '2028-1', finish: '2029-2' }, own),
    () => propose(person, state),
    () => flag(person, state, [card, chance.pick(cards)?.id ?? card]),
    () => remark(person, state, card),
  ]
  chance.pick(verbs)?.()
}

/** A table's remarks of a long evening, in place of those of the last one, as one edit: enough for the log to be made a snapshot. */
export function editMuch({ doc, view, raisedBy, chance }: Person): void {
  const [about] = view.plans
  if (!about) return
  doc.transact(() => {
    for (const old of mine(readBoard(doc).remarks.values(), raisedBy)) edits.withdrawRemark(doc, old.id, own)
    for (let n = 0; n < remarksInBatch; n++) {
      const id = makeId('remark', name(chance))
      edits.remark(doc, { id, about: about.id, text: 'x'.repeat(limits.sentenceChars), raisedBy }, own)
    }
  }, own)
}

function move({ doc, view, chance }: Person, state: BoardState, card: CardId): void {
  const { lanes } = view.workshop
  const lane = chance.number() < 0.1 ? null : (chance.pick(lanes)?.id ?? null)
  edits.place(doc, arrange(lanes, cardsOf(view, state), state), card, lane, chance.whole(6), own)
}

function propose({ doc, raisedBy, chance }: Person, { proposals }: BoardState): void {
  const back = oneTooMany(proposals.values(), raisedBy, chance)
  const id = makeId('proposal', name(chance))
  if (back) edits.withdrawProposal(doc, back.id, own)
  else edits.propose(doc, { id, name: words(chance), planType: 'themePlan', why: words(chance), raisedBy }, own)
}

function flag({ doc, raisedBy, chance }: Person, { conflicts }: BoardState, [a, b]: [CardId, CardId]): void {
  const back = oneTooMany(conflicts.values(), raisedBy, chance)
  const known = chance.pick(mine(conflicts.values(), raisedBy))
  const id = makeId('conflict', name(chance))
  if (back) edits.withdrawConflict(doc, back.id, own)
  else if (known && chance.number() < 0.3) edits.flag(doc, { ...known, severity: 3, sentence: words(chance) }, own)
  else if (a !== b) {
    edits.flag(doc, { id, parties: [a, b], kind: 'land', severity: 1, sentence: words(chance), raisedBy }, own)
  }
}

function remark({ doc, raisedBy, chance }: Person, { remarks }: BoardState, about: CardId): void {
  const back = oneTooMany(remarks.values(), raisedBy, chance)
  if (back) edits.withdrawRemark(doc, back.id, own)
  else edits.remark(doc, { id: makeId('remark', name(chance)), about, text: words(chance), raisedBy }, own)
}

/** What is taken back instead of making one more: now and then, and always when there are many. */
function oneTooMany<T extends { raisedBy: TableId | null }>(
  records: Iterable<T>,
  raisedBy: TableId | null,
  chance: Chance,
): T | undefined {
  const old = mine(records, raisedBy)
  return chance.number() < (old.length >= mostRecords ? 1 : 0.3) ? chance.pick(old) : undefined
}

/** A table takes back only what is its own; the desk's own are those of no table. */
function mine<T extends { raisedBy: TableId | null }>(records: Iterable<T>, raisedBy: TableId | null): T[] {
  return [...records].filter((record) => record.raisedBy === raisedBy)
}

function name(chance: Chance): string {
  return Array.from({ length: 16 }, () => chance.pick([...idAlphabet])).join('')
}

function words(chance: Chance): string {
  return `Det haster ${name(chance)}`
}
