import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { PlanList } from '../load/enter.ts'

const example = join(import.meta.dirname, '../../../server/planning/example/plans.csv')

/** The example's plans, with descriptions and sources as lists have them; where there are too few they come again, numbered. */
export function planListOf(count: number): PlanList {
  const [headers = [], ...plans] = parse(readFileSync(example), { delimiter: ';' })
  const fields = guessMapping(headers).map((field) => {
    if (field === null) throw new Error('A column of the example is no field')
    return field
  })
  const rows = Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / plans.length) + 1
    const cells = plans[index % plans.length] ?? []
    return cells.map((cell, column) => (fields[column] === 'name' && round > 1 ? `${cell} (${round})` : cell))
  })
  return { fields, rows }
}
