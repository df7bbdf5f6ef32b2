import type { TFunction } from 'i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, NodeId } from '../../../shared/ids.ts'
import { linkedAmong } from '../../../shared/outcome/causes/linked-among.ts'
import { type Goal, goalName } from '../../../shared/planning/goal.ts'

/** How a node of the causal picture looks: what it is, what it says, and a few words about it. */
export interface CauseFace {
  readonly id: NodeId
  readonly kind: 'goal' | 'plan' | 'statement'
  readonly text: string
  /** "Hovedmål 3", "Plan", "Påstand om hovedmål 3": its kind is never told by colour alone. */
  readonly note: string
}

/** What faces are made of: the goals and cards there are, and the board's statements. */
export interface FaceSource {
  readonly goals: readonly Goal[]
  readonly cards: ReadonlyMap<CardId, Card>
  readonly statements: BoardState['statements']
}

/** The faces of all that can stand in the picture, by id. */
export function allFaces(t: TFunction, { goals, cards, statements }: FaceSource): Map<NodeId, CauseFace> {
  const faces = new Map<NodeId, CauseFace>()
  const goalNote = ({ level, number }: Goal) => `${t(`causal.level.${level}`)} ${number}`.trim()
  for (const goal of goals) faces.set(goal.id, { id: goal.id, kind: 'goal', text: goal.title, note: goalNote(goal) })
  for (const card of cards.values()) {
    // Goals have their faces already, whether they lie on the board or not.
    if (card.kind === 'goal') continue
    faces.set(card.id, { id: card.id, kind: 'plan', text: cardName(card), note: t(`causal.kind.${card.kind}`) })
  }
  for (const { id, text, about } of statements.values()) {
    const goal = goals.find((each) => each.id === about)
    const card = about === null ? undefined : cards.get(about)
    const name = goal ? goalNote(goal) : card && cardName(card)
    faces.set(id, {
      id,
      kind: 'statement',
      text,
      note: name ? t('causal.kind.statementAbout', { name }) : t('causal.kind.statement'),
    })
  }
  return faces
}

/** What a node is called in a sentence: a goal with its number. */
export function callOf(faces: ReadonlyMap<NodeId, CauseFace>, goals: readonly Goal[]): (id: NodeId) => string {
  const numbered = new Map<NodeId, string>(goals.map((goal) => [goal.id, goalName(goal)]))
  return (id) => numbered.get(id) ?? faces.get(id)?.text ?? ''
}

/** Which nodes the picture shows: what links tie together, parties to conflicts, statements, and what was added here. */
export function shownNodes(
  faces: ReadonlyMap<NodeId, CauseFace>,
  state: Pick<BoardState, 'links' | 'statements' | 'conflicts'>,
  added: ReadonlySet<NodeId>,
): CauseFace[] {
  const shown = new Set<NodeId>([
    ...linkedAmong(faces.keys(), state),
    ...[...state.conflicts.values()].flatMap(({ parties }) => parties),
    ...state.statements.keys(),
    ...added,
  ])
  return [...shown].flatMap((id) => faces.get(id) ?? [])
}
