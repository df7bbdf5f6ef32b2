import type { PlanId, StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { FindingCode } from '../../shared/planning/finding.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import { type RowReading, readRows } from '../../shared/planning/read-rows.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { PlanImport, PlanImportReceipt } from '../../shared/protocol/rest/planning.ts'
import type { Context } from '../context.ts'
import type { PlanningRepository } from '../store/planning-repository.ts'

/**
 * Takes rows of a previewed file into the catalogue, all that can be in one transaction. The rows are read again here,
 * against the catalogue as it is now: a duplicate the planner did not accept is refused by its row, not stored twice.
 */
export async function importPlans(
  { newId }: Pick<Context, 'newId'>,
  repository: PlanningRepository,
  strategyId: StrategyId,
  request: PlanImport,
): Promise<PlanImportReceipt> {
  const wanted = new Set(request.rows)
  const accepted = new Set(request.acceptedDuplicates)
  const receipt = await repository.change(strategyId, async (planning) => {
    const known = { plans: await planning.plans(), goals: await planning.goals() }
    const readings = new Map(readRows(onlyRows(request, wanted), known).map((reading) => [reading.row, reading]))
    const taken: TakenRow[] = []
    const refused: PlanImportReceipt['refused'] = []
    for (const row of [...wanted].sort((a, b) => a - b)) {
      const reading = readings.get(row)
      const code = refusal(reading, accepted)
      if (reading?.draft && code === null) taken.push({ ...reading, draft: reading.draft, id: newId('plan') })
      else if (code !== null) refused.push({ row, code })
    }
    if (known.plans.length + taken.length > limits.plans)
      throw new DomainError('tooMany', 'plans', { limit: limits.plans })
    await planning.addPlans(plansOf(taken))
    return { imported: taken.length, refused }
  })
  if (!receipt) throw new DomainError('notFound', 'strategyId')
  return receipt
}

interface TakenRow extends RowReading {
  readonly draft: NonNullable<RowReading['draft']>
  readonly id: PlanId
}

/** The plans of the rows, those that build on others of the file with their new ids. */
function plansOf(taken: readonly TakenRow[]): Plan[] {
  const ids = new Map(taken.map(({ row, id }) => [row, id]))
  return taken.map(({ draft, id, goalIds, buildsOn }) => ({
    ...draft,
    id,
    goalIds: [...goalIds],
    buildsOn: buildsOn.flatMap((key) => (typeof key === 'number' ? (ids.get(key) ?? []) : key)),
  }))
}

/** The sheet with rows that were not chosen left blank: a chosen row is no duplicate of one that stays out. */
function onlyRows({ cells, mapping, headerRow }: PlanImport, wanted: ReadonlySet<number>) {
  return {
    cells: cells.map((row, index) => (index < headerRow || wanted.has(index + 1) ? row : [])),
    mapping,
    headerRow,
  }
}

/** Why the row cannot be taken in, or null. A row that is not in the file is as an empty one. */
function refusal(reading: RowReading | undefined, accepted: ReadonlySet<number>): FindingCode | null {
  if (!reading?.draft) return reading?.findings.find(({ level }) => level === 'error')?.code ?? 'emptyRow'
  if (accepted.has(reading.row)) return null
  return reading.findings.find(({ level }) => level === 'duplicate')?.code ?? null
}
