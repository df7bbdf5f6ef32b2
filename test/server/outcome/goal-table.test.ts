import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportGoalsCsv } from '../../../server/outcome/export-csv.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { goalTable } from '../../../server/outcome/goal-table.ts'
import { remarkTable } from '../../../server/outcome/other-tables.ts'
import { makeId } from '../../../shared/ids.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { board, boards, conflict, goalId, laneId, remark, view } from '../../shared/outcome/sample-workshop.ts'

const stamp = { version: null, computedAt: '2028-03-01T10:00:00.000Z' }

test('[EX26] the goals on the boards have a sheet of their own, a row each', () => {
  const workshop = view({ tables: 1, ranked: [goalId(2)] })
  const said = board({
    placements: [[goalId(2), { lane: laneId(1), rank: 'a0' }]],
    statements: [{ id: makeId('statement', 'first'), text: 'Alle skal med', about: goalId(2), raisedBy: null }],
    conflicts: [conflict(1, { parties: [goalId(1), goalId(2)], sentence: 'Begge koster' })],
    remarks: [remark(1, goalId(2), 'Uenige')],
  })
  const outcome = computeOutcome(workshop, boards(workshop, { 1: said }), stamp)
  const table = goalTable(outcome)
  const cells = Object.fromEntries(table.headers.map((header, index) => [header, table.rows[0]?.[index]]))
  expect(table.rows).toHaveLength(1)
  expect(cells).toMatchObject({
    Mål: '2 Mål 2',
    Nivå: 'Hovedmål',
    Felt: 'Felt 1',
    Rekkefølge: 1,
    'Bord 1: felt': 'Felt 1',
    'Bord 1: rekkefølge': 1,
    Ambisjoner: expect.stringContaining('Alle skal med'),
    Målkonflikter: expect.stringContaining('Begge koster'),
    Merknader: expect.stringContaining('Uenige'),
  })
  expect(exportGoalsCsv(outcome)).toContain('Alle skal med')
  expect(remarkTable(outcome).rows).toEqual([['2 Mål 2', 'Uenige', 'Bord 1']])
})

test('[EX26] where no goal lay on the boards there is no such sheet', async () => {
  const names = async (ranked: ReturnType<typeof goalId>[]) => {
    const workshop = view({ ranked })
    const file = await exportXlsx(computeOutcome(workshop, boards(workshop), stamp))
    return (await readExcelFile(file)).map(({ sheet }) => sheet)
  }
  expect(await names([goalId(1)])).toContain('Mål')
  expect(await names([])).not.toContain('Mål')
})
