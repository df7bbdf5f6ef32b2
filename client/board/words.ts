import type { TFunction } from 'i18next'
import { cardName } from '../../shared/board/card.ts'
import type { Conflict, ConflictParty } from '../../shared/board/records/conflict.ts'
import type { Proposal } from '../../shared/board/records/proposal.ts'
import type { BoardState } from '../../shared/board/state.ts'
import type { CardId, NodeId, ProposalId, StatementId, TableId } from '../../shared/ids.ts'
import { goalName } from '../../shared/planning/goal.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'

/** What names are looked up in. */
export interface Named {
  readonly view: Pick<WorkshopView, 'plans' | 'goals' | 'workshop'>
  readonly proposals: BoardState['proposals']
}

/** The name of a plan, proposal or goal; undefined when it is not there any more. */
export function partyName({ view, proposals }: Named, id: ConflictParty): string | undefined {
  const proposal: Proposal | undefined = proposals.get(id as ProposalId)
  if (proposal) return proposal.name
  const plan = view.plans.find((each) => each.id === id)
  if (plan) return plan.name
  const goal = view.goals.find((each) => each.id === id)
  return goal && goalName(goal)
}

/** What a node of the causal picture is called: its name, or a statement's text; '' when it is not there any more. */
export function nodeName(named: Named, statements: BoardState['statements'], id: NodeId): string {
  return statements.get(id as StatementId)?.text ?? partyName(named, id as ConflictParty) ?? ''
}

/** Names as a sentence has them: "A, B og C". */
export function listed(t: TFunction, names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}${t('board.conflicts.and')}${names.at(-1)}`
}

/** The parties of a conflict, as a sentence has them. */
export function partiesInWords(t: TFunction, named: Named, parties: readonly ConflictParty[]): string {
  return listed(
    t,
    parties.map((id) => partyName(named, id) ?? t('board.conflicts.goneParty')),
  )
}

/** A conflict's picture in words, for those who do not see it and for those who want it said. */
export function conflictInWords(t: TFunction, named: Named, { parties, kind, severity }: Conflict): string {
  return t('board.conflicts.words', {
    parties: partiesInWords(t, named, parties),
    kind: t(`board.conflicts.kindWord.${kind}`),
    severity: t(`board.conflicts.severityWord.${severity}`),
  })
}

/** Who raised a record: a table, or the facilitator; never a person. */
export function raisedByName(
  t: TFunction,
  tables: WorkshopView['workshop']['tables'],
  raisedBy: TableId | null,
): string {
  const table = raisedBy !== null && tables.find(({ id }) => id === raisedBy)
  if (table) return t('workshop.table', { number: table.number })
  return raisedBy === null ? t('board.facilitator') : t('board.conflicts.goneParty')
}

/** The name of a card that may just have gone from the board. */
export function nameOfCard(
  named: Named,
  cards: ReadonlyMap<CardId, Parameters<typeof cardName>[0]>,
  id: CardId,
): string {
  const card = cards.get(id)
  return card ? cardName(card) : (partyName(named, id) ?? '')
}
