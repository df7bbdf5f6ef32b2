import type { StrategyId } from '../../shared/ids.ts'
import { isDay } from '../../shared/planning/calendar.ts'
import type { Strategy, StrategyDraft } from '../../shared/planning/strategy.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Context } from '../context.ts'
import type { StrategyRepository } from '../store/strategy-repository.ts'

/** Stores a new strategy. Throws `badRequest` with the field when an entry makes no sense. */
export async function createStrategy(
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  repository: StrategyRepository,
  draft: StrategyDraft,
  example = false,
): Promise<Strategy> {
  const id = newId('strategy')
  await repository.insert(id, checked(draft), example, new Date(now()).toISOString())
  return readStrategy(repository, id)
}

/** Changes what is given of a strategy. */
export async function editStrategy(
  repository: StrategyRepository,
  strategyId: StrategyId,
  change: Partial<StrategyDraft>,
): Promise<Strategy> {
  const before = await readStrategy(repository, strategyId)
  const { municipality } = checked({ ...before, ...change })
  // Only what is given: a colleague may have renamed the municipality since it was read.
  await repository.update(strategyId, { ...change, ...(change.municipality !== undefined && { municipality }) })
  return readStrategy(repository, strategyId)
}

/** The strategy, or `notFound`. */
export async function readStrategy(repository: StrategyRepository, strategyId: StrategyId): Promise<Strategy> {
  const strategy = await repository.read(strategyId)
  if (!strategy) throw new DomainError('notFound', 'strategyId')
  return strategy
}

function checked<D extends StrategyDraft>(draft: D): D {
  const municipality = draft.municipality.trim()
  if (draft.termTo < draft.termFrom) throw new DomainError('badRequest', 'termTo')
  for (const field of ['constitutedOn', 'councilMeetingOn'] as const) {
    const day = draft[field]
    if (day !== null && !isDay(day)) throw new DomainError('badRequest', field)
  }
  const years = draft.capacities.map(({ year }) => year)
  if (new Set(years).size < years.length) throw new DomainError('badRequest', 'capacities')
  return { ...draft, municipality }
}
