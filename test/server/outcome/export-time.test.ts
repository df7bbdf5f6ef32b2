import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportCsv } from '../../../server/outcome/export-csv.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { board, boards, plan, planId, view } from '../../shared/outcome/sample-workshop.ts'
import { imported } from './imported.ts'

const plans = [
  plan(1, { planType: 'societalPart', effort: 8, statutory: true }),
  plan(2, { planType: 'landUsePart', effort: 6 }),
  plan(3),
]
const workshop = view({ plans, capacities: [{ year: 2028, personMonths: 10.5 }] })
const plenary = board({
  timings: [
    [planId(1), { start: '2028-1', finish: '2029-2' }],
    [planId(2), { start: '2027-2', finish: '2028-2' }],
    [planId(3), { start: '2032-1', finish: '2032-1' }],
  ],
})
const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }
const outcome = computeOutcome(workshop, boards(workshop, { 0: plenary }), stamp)
const overbooked = computeOutcome(
  { ...workshop, capacities: [{ year: 2028, personMonths: 6.5 }] },
  boards(workshop, { 0: plenary }),
  stamp,
)

test('[EX23] the workbook has the work of each year against its capacity, and below it what no year holds', async () => {
  const sheets = await readExcelFile(await exportXlsx(outcome))
  const data = sheets.find(({ sheet }) => sheet === 'Tid og kapasitet')?.data ?? []
  expect(data[0]).toEqual(['År', 'Kapasitet', 'Lovpålagt', 'Igjen til resten', 'Øvrig', 'For mye', 'Planer'])
  expect(data[2]).toEqual([2028, 10.5, 4, 6.5, 4, 0, 'Plan 1\nPlan 2'])
  expect(data.slice(6).map(([first, , , , , , names]) => [first, names])).toEqual([
    ['Utenfor perioden', 'Plan 3'],
    ['Tidfestet uten oppgitt innsats, ikke regnet med', 'Plan 3'],
  ])
})

test('[EX23] each plan tells the overbooked years it is in and what it comes before, in a column our import keeps', async () => {
  const drafts = await imported(exportCsv(overbooked))
  const said = drafts.map(({ extra }) => extra.find(({ header }) => header === 'Tid: legg merke til')?.value)
  const over = '2028 er overbooket med 1,5 månedsverk.'
  expect(said).toEqual([over, `${over}\nPlan 2 starter før Plan 1, som den bygger på.`, undefined])
  expect(exportCsv(overbooked)).toContain('2028 er overbooket')
})
