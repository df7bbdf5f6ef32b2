import { expect } from 'vitest'
import { readCells } from '../../../server/planning/file/read-cells.ts'
import { findHeaderRow, guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { PlanDraft } from '../../../shared/planning/plan.ts'
import { readRows } from '../../../shared/planning/read-rows.ts'

/** The drafts our own import makes of a file, as a planner would take it in. */
export async function imported(file: string | Buffer): Promise<PlanDraft[]> {
  const { sheets } = await readCells(Buffer.from(file))
  const cells = sheets[0]?.cells ?? []
  const headerRow = findHeaderRow(cells)
  const readings = readRows({ cells, mapping: guessMapping(cells[headerRow - 1] ?? []), headerRow }, [])
  return readings.map(({ draft, findings }) => draft ?? expect.fail(JSON.stringify(findings)))
}
