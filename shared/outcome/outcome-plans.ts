import { compareText } from '../board/card.ts'
import { needAnswersOf } from '../board/needs-by-card.ts'
import type { Proposal } from '../board/records/proposal.ts'
import type { GoalId, PlanCardId, PlanId, ProposalId } from '../ids.ts'
import { suggestionOf } from '../planning/need.ts'
import type { Plan, PlanDraft, PlanTies } from '../planning/plan.ts'
import { remarksOn } from './board-remarks.ts'
import type { ReadBoard } from './read-boards.ts'
import type { BoardResult, OutcomeConflict, OutcomePlan } from './types.ts'

/** The workshop's plans in their order, then the proposals by the board they were raised on, each with all results. */
export function outcomePlans(
  plans: readonly Plan[],
  boards: readonly ReadBoard[],
  conflicts: readonly OutcomeConflict[],
  names: ReadonlyMap<string, string>,
): OutcomePlan[] {
  const used = boards.filter((read) => read.used)
  const conflictsOf = conflictsByParty(conflicts)
  const named = <Id extends GoalId | PlanId>(ids: readonly Id[]) => ids.map((id) => ({ id, name: names.get(id) ?? '' }))
  const withResults = (
    cardId: PlanCardId,
    { goalIds, buildsOn, ...draft }: PlanDraft & PlanTies,
    where: readonly ReadBoard[],
    home: ReadBoard | null,
  ) => ({
    cardId,
    ...draft,
    goals: named(goalIds),
    foundations: named(buildsOn),
    proposedOn: home?.board.boardId ?? null,
    results: where.map((read) => resultOn(read, cardId, names)),
    conflicts: [...(conflictsOf.get(cardId) ?? [])],
    remarks: where.flatMap((read) => remarksOn(read, cardId)),
  })
  return [
    ...plans.map(({ id, ...draft }) => withResults(id, draft, used, null)),
    ...proposalsIn(used).map(({ proposal, home }) => {
      const where = used.filter(({ state }) => state.proposals.has(proposal.id))
      return withResults(proposal.id, { ...asDraft(proposal), goalIds: [], buildsOn: [] }, where, home)
    }),
  ]
}

/** For each plan and goal, the conflicts it is party to, in the conflicts' order. */
export function conflictsByParty(
  conflicts: readonly Pick<OutcomeConflict, 'id' | 'parties'>[],
): Map<string, Set<OutcomeConflict['id']>> {
  const byParty = new Map<string, Set<OutcomeConflict['id']>>()
  for (const { id, parties } of conflicts) {
    for (const party of parties) byParty.set(party.id, (byParty.get(party.id) ?? new Set()).add(id))
  }
  return byParty
}

/** Each proposal once, from the first board that has it: the table it was raised at comes before the plenary board. */
export function proposalsIn(boards: readonly ReadBoard[]): { proposal: Proposal; home: ReadBoard }[] {
  const found = new Map<ProposalId, { proposal: Proposal; home: ReadBoard }>()
  for (const home of boards) {
    for (const proposal of [...home.state.proposals.values()].sort((a, b) => compareText(a.id, b.id))) {
      if (!found.has(proposal.id)) found.set(proposal.id, { proposal, home })
    }
  }
  return [...found.values()]
}

function resultOn(
  { board, state, places }: ReadBoard,
  cardId: PlanCardId,
  names: ReadonlyMap<string, string>,
): BoardResult {
  const decided = state.decisions.get(cardId)
  const timing = state.timings.get(cardId)
  const answers = needAnswersOf(state.needs, cardId)
  const suggestion = suggestionOf(answers)
  return {
    boardId: board.boardId,
    lane: places.get(cardId)?.lane ?? null,
    rank: places.get(cardId)?.rank ?? null,
    decision: decided?.decision ?? null,
    replacedBy: (decided?.replacedBy && names.get(decided.replacedBy)) ?? null,
    reason: decided?.reason || null,
    start: timing?.start ?? null,
    finish: timing?.finish ?? null,
    ...(suggestion && { need: { answers, suggestion: suggestion.result } }),
  }
}

/** A proposal in the form of a catalogue plan, so that readers of an outcome need not tell the two apart. */
function asDraft({ name, planType, why }: Proposal): PlanDraft {
  return {
    name,
    planType,
    planTypeText: '',
    statusText: '',
    statusDecision: null,
    adoptedText: '',
    adoptedOn: null,
    revisionText: '',
    committee: '',
    sector: '',
    area: '',
    treatment: null,
    sdgs: [],
    description: why,
    source: '',
    effort: null,
    statutory: false,
    legalBasis: '',
    baseline: {},
    extra: [],
  }
}
