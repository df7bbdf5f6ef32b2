import { expect } from 'vitest'
import { readCells } from '../../../server/planning/file/read-cells.ts'
import { findHeaderRow, guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { PlanDraft } from '../../../shared/planning/plan.ts'
import { type Known, type RowReading, readRows } from '../../../shared/planning/read-rows.ts'

/** The drafts our own import makes of a file, as a planner would take it in. */
export async function imported(file: string | Buffer): Promise<PlanDraft[]> {
  const readings = await readingsOf(file, { plans: [], goals: [] })
  return readings.map(({ draft, findings }) => draft ?? expect.fail(JSON.stringify(findings)))
}

/** What our own import reads of a file, in a strategy where this is known. */
export async function readingsOf(file: string | Buffer, known: Known): Promise<RowReading[]> {
  const { sheets } = await readCells(Buffer.from(file))
  const cells = sheets[0]?.cells ?? []
  const headerRow = findHeaderRow(cells)
  return readRows({ cells, mapping: guessMapping(cells[headerRow - 1] ?? []), headerRow }, known)
}
