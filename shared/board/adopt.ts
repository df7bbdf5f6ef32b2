import type * as Y from 'yjs'
import type { CardId, LaneId, NodeId } from '../ids.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { arrange, findCard } from './arrange.ts'
import { cardsOf, type LaidOut } from './card.ts'
import { flag, link, place, propose, remark, state } from './edits.ts'
import { readBoard } from './read.ts'
import type { Conflict } from './records/conflict.ts'
import { type Link, linkKey } from './records/link.ts'
import type { Proposal } from './records/proposal.ts'
import type { Remark } from './records/remark.ts'
import type { Statement } from './records/statement.ts'

/** What was worked out elsewhere and is to lie on a board too. */
export interface Adoption {
  /** Those the board may lack, and the rest of this is about. */
  readonly proposals: readonly Proposal[]
  readonly placements: readonly { readonly cardId: CardId; readonly lane: LaneId }[]
  /** How cards are ordered in a lane, the first first. Cards it does not name stay where they lie. */
  readonly order: readonly CardId[]
  readonly conflicts: readonly Conflict[]
  readonly remarks: readonly Remark[]
  readonly statements: readonly Statement[]
  readonly links: readonly { readonly from: NodeId; readonly to: NodeId; readonly link: Link }[]
  /** Moves cards that lie in another lane already; else they are left there. */
  readonly overwrite: boolean
}

/** What became of the placements. A card that lay in its lane already is in neither. */
export interface Adopted {
  readonly placed: readonly CardId[]
  /** They lie in another lane, and were left there. */
  readonly kept: readonly CardId[]
}

/**
 * Writes an adoption by the board's ordinary verbs. What is there already, under its id or in its lane, is left as it is: doing it
 * again changes nothing, and what was changed on the board since is not lost.
 */
export function adopt(
  doc: Y.Doc,
  laid: LaidOut & { readonly workshop: Pick<Workshop, 'lanes'> },
  adoption: Adoption,
  origin: unknown,
): Adopted {
  const placed: CardId[] = []
  const kept: CardId[] = []
  const before = readBoard(doc)
  const turn = new Map(adoption.order.map((cardId, index) => [cardId, index]))
  doc.transact(() => {
    for (const proposal of adoption.proposals) if (!before.proposals.has(proposal.id)) propose(doc, proposal, origin)
    for (const { cardId, lane } of adoption.placements) {
      const now = readBoard(doc)
      const columns = arrange(laid.workshop.lanes, cardsOf(laid, now), now)
      const lies = findCard(columns, cardId)?.lane ?? null
      if (lies === lane) continue
      if (lies !== null && !adoption.overwrite) {
        kept.push(cardId)
        continue
      }
      const others = columns.find((column) => column.lane?.id === lane)?.cards ?? []
      place(doc, columns, cardId, lane, placeAmong(others, cardId, turn), origin)
      placed.push(cardId)
    }
    for (const conflict of adoption.conflicts) if (!before.conflicts.has(conflict.id)) flag(doc, conflict, origin)
    for (const statement of adoption.statements) if (!before.statements.has(statement.id)) state(doc, statement, origin)
    for (const { from, to, link: drawn } of adoption.links)
      if (!before.links.has(linkKey(from, to))) link(doc, from, to, drawn, origin)
    for (const text of adoption.remarks) if (!before.remarks.has(text.id)) remark(doc, text, origin)
  }, origin)
  return { placed, kept }
}

/** Before the first card of the lane that comes later in the order. */
function placeAmong(others: readonly { id: CardId }[], cardId: CardId, turn: ReadonlyMap<CardId, number>): number {
  const mine = turn.get(cardId) ?? Number.POSITIVE_INFINITY
  const next = others.findIndex(({ id }) => (turn.get(id) ?? -1) > mine)
  return next < 0 ? others.length : next
}
