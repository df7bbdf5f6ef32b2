import { Equal } from 'typebox/value'
import { cardName, cardsOf } from '../../shared/board/card.ts'
import { type Handled, handledOf, handledParts } from '../../shared/board/handled.ts'
import type { LateChange } from '../../shared/board/late-change.ts'
import type { Conflict } from '../../shared/board/records/conflict.ts'
import { type DecisionRecord, decisionRecord } from '../../shared/board/records/decision.ts'
import { endsOf, type Link, linkRecord } from '../../shared/board/records/link.ts'
import { type Need, needRecord, readNeedKey } from '../../shared/board/records/need.ts'
import { type Placement, placementRecord } from '../../shared/board/records/placement.ts'
import { type Proposal, proposalRecord } from '../../shared/board/records/proposal.ts'
import { type Remark, remarkRecord } from '../../shared/board/records/remark.ts'
import { type Statement, statementRecord } from '../../shared/board/records/statement.ts'
import { type Timing, timingRecord } from '../../shared/board/records/timing.ts'
import type { BoardState } from '../../shared/board/state.ts'
import type { CardId, ConflictId, ProposalId, RemarkId, StatementId } from '../../shared/ids.ts'
import { goalName } from '../../shared/planning/goal.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { aboutOf, isRaised, type JudgedLate } from './judge-late.ts'

/** What late work is told with: the names of the workshop, and the board as it stands. */
type Named = Pick<WorkshopView, 'plans' | 'goals' | 'workshop'> & { readonly state: BoardState }

/** Late work as it is told to people. What goes along with a proposal or statement that is taken back is not told of by itself. */
export function lateChanges(judged: readonly JudgedLate[], named: Named): LateChange[] {
  const withdrawn = new Set(
    judged.flatMap(({ type, key, value }) => (isRaised(type) && value === undefined ? [key] : [])),
  )
  const name = namesOf(judged, named)
  return judged
    .filter(({ type, key }) => isRaised(type) || !aboutOf(type, key).some((id) => withdrawn.has(id)))
    .map((each) => changeOf(each, named, name))
}

function changeOf(
  { type, key, value, isNew, fit }: JudgedLate,
  named: Named,
  name: (id: string) => string,
): LateChange {
  const { state, workshop } = named
  if (type === placementRecord) {
    const lane = workshop.lanes.find(({ id }) => id === (value as Placement | undefined)?.lane)
    return { kind: 'placed', name: name(key), lane: value ? (lane?.name ?? '') : null, fit }
  }
  const screened = type === needRecord ? readNeedKey(key) : null
  if (screened) {
    const { cardId, question } = screened
    return { kind: 'screened', name: name(cardId), question, answer: (value as Need | undefined)?.answer ?? null, fit }
  }
  if (type === decisionRecord) {
    return { kind: 'decided', name: name(key), decision: (value as DecisionRecord | undefined)?.decision ?? null, fit }
  }
  if (type === timingRecord)
    return { kind: 'timed', name: name(key), timing: (value as Timing | undefined) ?? null, fit }
  const linked = type === linkRecord ? endsOf(key) : null
  if (linked) {
    const effect = (value as Link | undefined)?.effect ?? null
    return { kind: 'linked', from: name(linked.from), to: name(linked.to), effect, fit }
  }
  const did = value === undefined ? 'gone' : isNew ? 'new' : 'changed'
  if (type === proposalRecord) {
    const kind = ({ new: 'proposed', changed: 'proposalChanged', gone: 'withdrawn' } as const)[did]
    return { kind, name: name(key), fit }
  }
  if (type === statementRecord) {
    const kind = ({ new: 'stated', changed: 'statementChanged', gone: 'unstated' } as const)[did]
    const { text } = (value as Statement | undefined) ?? state.statements.get(key as StatementId) ?? { text: '' }
    return { kind, text, fit }
  }
  if (type === remarkRecord) {
    const kind = ({ new: 'remarked', changed: 'remarkChanged', gone: 'unremarked' } as const)[did]
    return { kind, text: ((value as Remark | undefined) ?? state.remarks.get(key as RemarkId))?.text ?? '', fit }
  }
  const kind = ({ new: 'flagged', changed: 'conflictChanged', gone: 'unflagged' } as const)[did]
  const stands = state.conflicts.get(key as ConflictId)
  const conflict = (value as Conflict | undefined) ?? stands
  const handled = value ? newlyHandled(value as Conflict, stands, name) : {}
  const hasMore = Object.keys(handled).length > 0
  const loses = value ? handledParts.filter((part) => stands?.[part] && !(value as Conflict)[part]) : []
  return {
    kind,
    parties: conflict?.parties.map(name) ?? [],
    ...(hasMore && { handled }),
    ...(loses.length > 0 && { loses }),
    fit,
  }
}

/** What a late change made of a conflict that is not so on the board. */
function newlyHandled(late: Conflict, stands: Conflict | undefined, name: (id: string) => string): Handled {
  const { affected, handling, status } = handledOf(late, name)
  return {
    ...(affected && affected !== stands?.affected && { affected }),
    ...(handling && !Equal(late.handling, stands?.handling) && { handling }),
    ...(status && status !== stands?.status && { status }),
  }
}

/** What a plan, proposal, goal or statement is called; '' when it is gone. */
function namesOf(judged: readonly JudgedLate[], { plans, goals, workshop, state }: Named): (id: string) => string {
  const proposals = new Map(state.proposals)
  for (const { type, key, value } of judged) {
    if (type === proposalRecord && value) proposals.set(key as ProposalId, value as Proposal)
  }
  const cards = new Map<CardId, string>(
    cardsOf({ plans, goals, workshop }, { proposals }).map((card) => [card.id, cardName(card)]),
  )
  const texts = new Map([...state.statements].map(([id, { text }]): [string, string] => [id, text]))
  for (const { type, key, value } of judged) {
    if (type === statementRecord && value) texts.set(key, (value as Statement).text)
  }
  const goalNames = new Map(goals.map((goal): [string, string] => [goal.id, goalName(goal)]))
  return (id) => cards.get(id as CardId) ?? goalNames.get(id) ?? texts.get(id) ?? ''
}
