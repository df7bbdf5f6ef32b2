import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportCsv } from '../../../server/outcome/export-csv.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import {
  board,
  boards,
  conflict,
  conflictId,
  goalId,
  laneId,
  plan,
  planId,
  remark,
  statementId,
  view,
} from '../../shared/outcome/sample-workshop.ts'

const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }

async function workbook(
  plans: Plan[],
  given: Record<number, BoardState>,
  facts: { tables?: number; example?: boolean } = {},
) {
  const workshop = view({ plans, ...facts })
  const sheets = await readExcelFile(await exportXlsx(computeOutcome(workshop, boards(workshop, given), stamp)))
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

test('[EX10] the workbook has plans, board by board, conflicts, remarks, polls and what it is', async () => {
  const sheets = await workbook([plan(1, { effort: 2.5, statutory: true })], {
    1: board({
      placements: [[planId(1), { lane: laneId(2), rank: 'a0' }]],
      conflicts: [conflict(1, { sentence: 'Vern mot hytter', severity: 3 })],
      remarks: [remark(1, planId(1), 'Uenighet'), remark(2, conflictId(1), 'Tas opp igjen')],
    }),
  })
  expect([...sheets.keys()]).toEqual([
    'Planer',
    'Bord for bord',
    'Målkonflikter',
    'Mål mot mål',
    'Årsaksbilde',
    'Påstander',
    'Merknader',
    'Temperaturmålinger',
    'Om',
  ])
  const [headers = [], first = []] = sheets.get('Planer') ?? []
  const cell = (header: string) => first[headers.indexOf(header)]
  expect([cell('Plannavn'), cell('Månedsverk'), cell('Felt'), cell('Rekkefølge')]).toEqual(['Plan 1', 2.5, 'Felt 2', 1])
  expect(sheets.get('Bord for bord')?.[1]?.slice(0, 4)).toEqual(['Plan 1', 'Bord 1', 'Felt 2', 1])
  expect(sheets.get('Målkonflikter')?.[1]).toEqual([
    'Plan 1, 1 Mål 1',
    'Arealbruk',
    'Alvorlig',
    'Vern mot hytter',
    'Åpen',
    null,
    null,
    null,
    'Bord 1',
  ])
  expect(sheets.get('Merknader')?.slice(1)).toEqual([
    ['Plan 1', 'Uenighet', 'Bord 1'],
    ['Målkonflikt mellom Plan 1, 1 Mål 1', 'Tas opp igjen', 'Bord 1'],
  ])
})

test('[GC82] the workbook and the plans’ CSV have what was made of a conflict, and its chain', async () => {
  const handled = board({
    conflicts: [
      conflict(1, { status: 'discussed', affected: 'Bøndene', handling: { way: 'clarifyInPlan', plan: planId(2) } }),
    ],
    links: [[linkKey(planId(1), goalId(1)), { effect: -2 }]],
  })
  const plans = [plan(1), plan(2)]
  const row = (await workbook(plans, { 1: handled })).get('Målkonflikter')?.[1]
  expect(row?.slice(4)).toEqual(['Drøftet', 'Avklares i «Plan 2»', 'Bøndene', '«Plan 1» motvirker «1 Mål 1»', 'Bord 1'])
  const workshop = view({ plans })
  const csv = exportCsv(computeOutcome(workshop, boards(workshop, { 1: handled }), stamp))
  for (const text of ['Drøftet', 'Avklares i «Plan 2»', 'Berører: Bøndene']) expect(csv).toContain(text)
})

test('[EX7] the workbook says that it is input, of which version, what to know first, and example data when it is', async () => {
  const about = async (example: boolean) => JSON.stringify((await workbook([plan(1)], {}, { example })).get('Om'))
  const text = await about(false)
  expect(text).toContain('Innspill, ikke vedtak. Versjon 2')
  expect(text).toContain('Kommuneplanens samfunnsdel mangler beslutning')
  expect(text).not.toContain('Eksempeldata')
  expect(await about(true)).toContain('Eksempeldata')
})

test('[EX10] a text that is a word of the programming language breaks no workbook', async () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    const sheets = await workbook([plan(1, { name, description: name })], {})
    expect(sheets.get('Planer')?.[1]?.map((cell) => String(cell).trim())).toContain(name)
  }
})

test('[EX8] the largest workshop gives a workbook', async () => {
  const plans = Array.from({ length: limits.workshopPlans }, (_plan, index) => plan(index + 1))
  const full = board({
    placements: plans.map(({ id }) => [id, { lane: laneId(1), rank: 'a0' }]),
    decisions: plans.map(({ id }) => [id, { decision: 'revise', reason: 'x'.repeat(limits.sentenceChars) }]),
  })
  const given = Object.fromEntries(Array.from({ length: 31 }, (_board, n) => [n, full]))
  const sheets = await workbook(plans, given, { tables: 30 })
  expect(sheets.get('Bord for bord')).toHaveLength(1 + 31 * limits.workshopPlans)
})

test('[EX24] [GC70] the workbook has every link and statement of the causal pictures, and which goals they say pull apart and why', async () => {
  const one = board({
    statements: [{ id: statementId(1), text: 'Det blir dyrt', about: goalId(2), raisedBy: null }],
    links: [
      [linkKey(planId(1), goalId(1)), { effect: 2, note: 'Flere boliger' }],
      [linkKey(planId(1), statementId(1)), { effect: 1 }],
      [linkKey(statementId(1), goalId(2)), { effect: -3 }],
    ],
  })
  const sheets = await workbook([plan(1)], { 1: one })
  expect(sheets.get('Årsaksbilde')?.slice(1)).toEqual([
    ['Plan 1', 'støtter', 2, '1 Mål 1', 'Flere boliger', 'Bord 1'],
    ['Plan 1', 'støtter', 1, 'Det blir dyrt', null, 'Bord 1'],
    ['Det blir dyrt', 'motvirker', -3, '2 Mål 2', null, 'Bord 1'],
  ])
  expect(sheets.get('Matrise')).toEqual([
    ['Det som virker ↓ på →', 'Bord', '1 Mål 1'],
    ['Plan 1', 'Bord 1', 2],
  ])
  expect(sheets.get('Påstander')?.slice(1)).toEqual([['Det blir dyrt', '2 Mål 2', 'Bord 1']])
  const why = '«Plan 1» støtter «1 Mål 1». Samtidig: «Plan 1» støtter «Det blir dyrt», som motvirker «2 Mål 2»'
  expect(sheets.get('Mål mot mål')?.slice(1)).toEqual([['1 Mål 1', '2 Mål 2', why, 'Bord 1']])
})
