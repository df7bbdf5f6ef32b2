import type { BoardResult, Outcome, OutcomeGoal, OutcomePlan } from './types.ts'

/** What the workshop as a whole says of a plan, where it says one thing; null facts are open or disputed. */
export interface JointResult extends Omit<BoardResult, 'boardId' | 'reason' | 'need'> {
  /** Whose word it is: 'table' when only one has said anything, which is no agreement; null when no board has said anything. */
  readonly from: 'plenary' | 'tables' | 'table' | null
  /** Tables differ on lane, decision or timing, and the plenary board has not settled it. */
  readonly disputed: boolean
}

/**
 * The plenary board's result when it has the plan; else, fact by fact, what all tables that said something of it agree on.
 * Facts are not averaged: where two tables differ the fact is left open and the plan is marked as disputed.
 */
export function jointResult(outcome: Pick<Outcome, 'boards'>, plan: Pick<OutcomePlan, 'results'>): JointResult {
  const plenary = new Set(outcome.boards.filter((board) => board.tableNumber === null).map((board) => board.boardId))
  const saying = plan.results.filter(saysSomething)
  const settled = saying.find((result) => plenary.has(result.boardId))
  if (settled) {
    const { boardId: _boardId, reason: _reason, need: _need, ...facts } = settled
    return { from: 'plenary', disputed: false, ...facts }
  }
  const lane = agreed(saying, 'lane')
  const decision = agreed(saying, 'decision')
  const start = agreed(saying, 'start')
  const finish = agreed(saying, 'finish')
  return {
    from: saying.length > 1 ? 'tables' : saying.length === 1 ? 'table' : null,
    disputed: [lane, decision, start, finish].some((fact) => fact.disputed),
    lane: lane.value,
    rank: lane.value === null ? null : agreed(saying, 'rank').value,
    decision: decision.value,
    replacedBy: decision.value === null ? null : agreed(saying, 'replacedBy').value,
    start: start.value,
    finish: finish.value,
  }
}

/** Where the workshop as a whole has a goal: it is ranked as a plan is, and neither decided nor timed. */
export function jointPlace(outcome: Pick<Outcome, 'boards'>, { results }: Pick<OutcomeGoal, 'results'>): JointResult {
  const unsaid = { decision: null, replacedBy: null, reason: null, start: null, finish: null }
  return jointResult(outcome, { results: results.map((place) => ({ ...unsaid, ...place })) })
}

/** Whether the boards agree, as one word. Texts: i18n `outcome.agreement.*`. */
export function agreementOf({ from, disputed }: JointResult): 'plenary' | 'tables' | 'table' | 'disputed' | 'none' {
  return disputed ? 'disputed' : (from ?? 'none')
}

function saysSomething({ lane, decision, start }: BoardResult): boolean {
  return lane !== null || decision !== null || start !== null
}

function agreed<K extends keyof BoardResult>(
  results: readonly BoardResult[],
  fact: K,
): { value: BoardResult[K] | null; disputed: boolean } {
  const said = new Set(results.map((result) => result[fact]).filter((value) => value !== null))
  const [only] = said
  return said.size === 1 && only !== undefined
    ? { value: only, disputed: false }
    : { value: null, disputed: said.size > 1 }
}
