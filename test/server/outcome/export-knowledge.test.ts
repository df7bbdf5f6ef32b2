import readExcelFile from 'read-excel-file/node'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { exportJson } from '../../../server/outcome/export-json.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { makeId } from '../../../shared/ids.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { Outcome } from '../../../shared/outcome/types.ts'
import type { Evidence, Trend } from '../../../shared/planning/evidence.ts'
import { boards, goalId, plan, planId, view } from '../../shared/outcome/sample-workshop.ts'

const stamp = { version: 1, computedAt: '2028-02-20T12:00:00.000Z' }
const evidence: Evidence[] = [
  {
    id: makeId('evidence', 'fact1'),
    about: [planId(1), goalId(2), planId(9)],
    fact: '=1+1 flere eldre',
    source: 'Kommunen i tall',
    year: 2026,
    url: 'https://example.org/tall',
    series: { label: 'Antall', points: [2019, 2024].map((year, at) => ({ label: String(year), value: at + 0.5 })) },
  },
  { id: makeId('evidence', 'fact2'), about: [goalId(1)], fact: 'Trangt', source: 'SSB', year: 2025 },
]
const trends: Trend[] = [{ id: makeId('trend', 'trend1'), title: 'Flere eldre', text: 'Fra 2030', year: 2026 }]
const workshop = view({ plans: [plan(1)], evidence })

const outcome = computeOutcome(workshop, boards(workshop), stamp, [], trends)

test('[OC40] the outcome holds the facts with what they are about by name, and the trends; what the workshop lacks is left out', () => {
  expect(outcome.evidence?.[0]).toEqual({
    ...evidence[0],
    about: [
      { kind: 'plan', id: planId(1), name: 'Plan 1' },
      { kind: 'goal', id: goalId(2), name: '2 Mål 2' },
    ],
  })
  expect(outcome.trends).toEqual(trends)
  expect(Check(Outcome, outcome)).toBe(true)
  const without = view({ plans: [plan(1)] })
  const empty = computeOutcome(without, boards(without), stamp)
  expect([empty.evidence, empty.trends, empty.deadlines]).toEqual([undefined, undefined, undefined])
})

test('[EX27] evidence and trends are sheets of the workbook, and part of the JSON document', async () => {
  const sheets = new Map((await readExcelFile(await exportXlsx(outcome))).map(({ sheet, data }) => [sheet, data]))
  const [, first = [], second = []] = sheets.get('Kunnskapsgrunnlag') ?? []
  expect(first.slice(0, 7)).toEqual([
    '=1+1 flere eldre',
    'Plan 1\n2 Mål 2',
    'Kommunen i tall',
    2026,
    'https://example.org/tall',
    'Antall',
    '2019;0,5\n2024;1,5',
  ])
  expect(second.slice(0, 5)).toEqual(['Trangt', '1 Mål 1', 'SSB', 2025, null])
  expect(sheets.get('Utviklingstrekk')?.[1]?.slice(0, 4)).toEqual(['Flere eldre', 'Fra 2030', null, 2026])
  const document = JSON.parse(exportJson(outcome, 'https://example.org'))
  expect(document).toMatchObject({ evidence: outcome.evidence, trends })
})

test('[EX28] the export tells the deadlines, and what there was to warn about when it was computed', async () => {
  const dated = { ...workshop, constitutedOn: '2027-10-12', councilMeetingOn: '2028-03-15' }
  const computed = computeOutcome(dated, boards(dated), stamp)
  expect(computed.deadlines).toEqual({
    constitutedOn: '2027-10-12',
    councilMeetingOn: '2028-03-15',
    adoptBy: '2028-10-12',
    publicFrom: '2028-02-14',
    meetingTooLate: false,
  })
  const sheets = await readExcelFile(await exportXlsx(computed))
  const about = JSON.stringify(sheets.find(({ sheet }) => sheet === 'Om')?.data)
  for (const words of ['"Frist for vedtak","12. oktober 2028"', 'offentlig fra 14. februar 2028. Er det ikke lagt ut'])
    expect(about).toContain(words)
  expect(JSON.parse(exportJson(computed, ''))).toMatchObject({ deadlines: computed.deadlines })
})
