import { readFile } from 'node:fs/promises'
import type { StrategyId } from '../../../shared/ids.ts'
import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { StrategyDraft } from '../../../shared/planning/strategy.ts'
import type { Context } from '../../context.ts'
import { evidenceRepository } from '../../store/evidence-repository.ts'
import { type PlanningRepository, planningRepository } from '../../store/planning-repository.ts'
import { strategyRepository } from '../../store/strategy-repository.ts'
import { addEvidence, addTrend } from '../edit-evidence.ts'
import { importGoals } from '../edit-goals.ts'
import { readCells } from '../file/read-cells.ts'
import { importPlans } from '../import-plans.ts'
import { createStrategy } from '../strategies.ts'
import { exampleFacts, exampleTrends } from './example-evidence.ts'
import { withExampleValues } from './example-values.ts'

/** A strategy of no municipality: the plans are from eleven, and the days are made up. */
const exampleStrategy: StrategyDraft = {
  municipality: 'Eksempelkommune',
  termFrom: 2027,
  termTo: 2031,
  constitutedOn: '2027-10-12',
  councilMeetingOn: '2028-06-14',
  /** Made up, as the efforts are: as much in a year as the example's first lane has room for. */
  capacities: [2028, 2029, 2030, 2031].map((year) => ({ year, personMonths: 24 })),
}

/** Makes the example strategy from open sources, through the same import as planners use. What is there already is kept. */
export async function seedExampleStrategy(context: Context): Promise<StrategyId> {
  const strategies = strategyRepository(context.database)
  const planning = planningRepository(context.database)
  const strategy =
    (await strategies.readExample()) ?? (await createStrategy(context, strategies, exampleStrategy, true))
  // Goals first: plans name them.
  if (strategy.goals === 0) {
    const text = await readFile(new URL('./goals.json', import.meta.url), 'utf8')
    await importGoals(context, planning, strategy.id, { format: 'json', text, replace: false })
  }
  if (strategy.plans === 0) {
    const [sheet] = (await readCells(await readFile(new URL('./plans.csv', import.meta.url)))).sheets
    const cells = withExampleValues(sheet?.cells ?? [])
    const rows = cells.slice(1).map((_row, index) => index + 2)
    const mapping = [...guessMapping(cells[0] ?? [])]
    await importPlans(context, planning, strategy.id, { cells, mapping, headerRow: 1, rows, acceptedDuplicates: [] })
  }
  await seedEvidence(context, planning, strategy.id)
  return strategy.id
}

/** Facts and trends, where there are none of either. */
async function seedEvidence(context: Context, planning: PlanningRepository, strategyId: StrategyId): Promise<void> {
  const evidence = evidenceRepository(context.database)
  const there = await Promise.all([evidence.evidence(strategyId), evidence.trends(strategyId)])
  if (there.flat().length > 0) return
  for (const fact of exampleFacts(await planning.plans(strategyId)))
    await addEvidence(context, evidence, strategyId, fact)
  for (const trend of exampleTrends) await addTrend(context, evidence, strategyId, trend)
}
