import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../client/planning/changes-of.ts'
import { draftOf, fieldsOf, withStatus } from '../../../client/planning/plan-form.ts'
import { isShown, rowState } from '../../../client/planning/row-state.ts'
import {
  capacityYears,
  isCapacity,
  draftOf as strategyDraftOf,
  fieldsOf as strategyFieldsOf,
} from '../../../client/planning/strategy-form.ts'
import { makeId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { readRows } from '../../../shared/planning/read-rows.ts'

const plan: Plan = {
  id: makeId('plan', 'culture'),
  name: 'Temaplan for kultur',
  planType: 'strategy',
  planTypeText: 'Strategiplan',
  statusText: 'Rulleres (utgår ikke)',
  statusDecision: 'postpone',
  adoptedText: '23.06.2021',
  adoptedOn: '2021-06-23',
  revisionText: 'hvert fjerde år',
  committee: 'Formannskapet',
  sector: 'Kultur',
  area: 'Sandvika',
  treatment: 'political',
  sdgs: [3, 11],
  goalIds: [makeId('goal', 'art')],
  buildsOn: [makeId('plan', 'society')],
  description: '',
  source: '',
  effort: 3.5,
  statutory: true,
  legalBasis: 'Loven § 1',
  baseline: { decision: 'new', lane: '2028', rank: 2, start: '2028', finish: '2029-06' },
  extra: [{ header: 'Saksnr', value: '21/55' }],
}

describe('plan form', () => {
  test('[PL61] a plan that is opened and saved is the same plan', () => {
    const { id: _id, ...draft } = plan
    expect(draftOf(fieldsOf(plan), plan)).toEqual({ draft })
  })
  test('[PL140] what is sent of a plan is what was changed, whatever the order in which its baseline is kept', () => {
    const { lane, ...rest } = plan.baseline
    const before: Plan = { ...plan, baseline: { ...rest, ...(lane && { lane }) } }
    const fields = fieldsOf(before)
    const entered = draftOf({ ...fields, texts: { ...fields.texts, sector: 'Oppvekst' }, statutory: false }, before)
    expect('draft' in entered && changesOf(entered.draft, before)).toEqual({ sector: 'Oppvekst', statutory: false })
  })
  test('[PL61] a changed status is read anew', () => {
    expect(withStatus(fieldsOf(plan), 'Oppheves').statusDecision).toBe('repeal')
    expect(withStatus(fieldsOf(plan), 'Vedtatt').statusDecision).toBe('')
  })
  test('[PL61] another type takes its own words, the same type keeps the source words', () => {
    const entered = draftOf({ ...fieldsOf(plan), planType: 'report' }, plan)
    expect(entered).toMatchObject({ draft: { planType: 'report', planTypeText: 'Melding' } })
  })
  test('[PL61] every wrong field is named', () => {
    const fields = fieldsOf(plan)
    const texts = { ...fields.texts, name: ' ', effort: 'to', baselineRank: '0', baselineStart: 'snart' }
    expect(draftOf({ ...fields, texts }, plan)).toEqual({
      faults: { name: 'name', effort: 'effort', baselineRank: 'rank', baselineStart: 'date' },
    })
    expect(draftOf({ ...fields, texts: { ...fields.texts, effort: '1001' } }, plan)).toEqual({
      faults: { effort: 'effort' },
    })
  })
})

describe('strategy form', () => {
  test.each([
    [2026, '2023'],
    [2027, '2027'],
    [2028, '2027'],
  ])('[PL61] in %i a new strategy is for the term that began in %s', (year, from) => {
    expect(strategyFieldsOf(null, year)).toMatchObject({ termFrom: from, termTo: String(Number(from) + 4) })
  })
  test('[PL61] wrong fields are named, empty days are left out', () => {
    const fields = strategyFieldsOf(null, 2027)
    expect(strategyDraftOf(fields)).toEqual({ faults: { municipality: 'municipality' } })
    expect(strategyDraftOf({ ...fields, municipality: 'A', termTo: '2020' })).toEqual({
      faults: { termTo: 'termOrder' },
    })
    expect(strategyDraftOf({ ...fields, municipality: 'A', termFrom: 'to' })).toEqual({ faults: { termFrom: 'year' } })
    const draft = {
      municipality: 'A',
      termFrom: 2027,
      termTo: 2031,
      constitutedOn: null,
      councilMeetingOn: null,
      capacities: [],
    }
    expect(strategyDraftOf({ ...fields, municipality: ' A ' })).toEqual({ draft })
  })
  test('[PL98] capacities are entered for the years of the term, and those that are no amount leave no draft', () => {
    const fields = { ...strategyFieldsOf(null, 2027), municipality: 'A' }
    expect(capacityYears(fields)).toEqual([2027, 2028, 2029, 2030, 2031])
    expect(capacityYears({ termFrom: '20', termTo: '2031' })).toEqual([])
    const entered = strategyDraftOf({ ...fields, capacities: { 2026: '1', 2028: ' 24,5 ', 2029: '', 2030: '0' } })
    expect(entered).toMatchObject({
      draft: {
        capacities: [
          { year: 2028, personMonths: 24.5 },
          { year: 2030, personMonths: 0 },
        ],
      },
    })
    expect(['', '12,5', '12.5', '0'].map(isCapacity)).toEqual([true, true, true, true])
    expect(['ti', '-1', '10001', '1e9'].map(isCapacity)).toEqual([false, false, false, false])
    expect(strategyDraftOf({ ...fields, capacities: { 2028: 'ti' } })).toEqual({ faults: {} })
  })
})

describe('preview', () => {
  const cells = [
    ['Plannavn', 'Plantype', 'Månedsverk'],
    ['Plan A', 'Temaplan', '1'],
    ['Plan B', 'Strategiplan', '1'],
    ['Plan A', 'Temaplan', '1'],
    ['Plan C', 'Temaplan', 'to'],
    ['', '', ''],
  ]
  const readings = readRows({ cells, mapping: ['name', 'planType', 'effort'], headerRow: 1 }, { plans: [], goals: [] })
  test('[PL60] a row is as the gravest of what was found in it', () => {
    expect(readings.map(rowState)).toEqual(['ready', 'understood', 'duplicate', 'error', 'empty'])
  })
  test('[PL60] the filters show problems, what was understood, and duplicates', () => {
    const rows = (filter: Parameters<typeof isShown>[1]) =>
      readings.filter((reading) => isShown(reading, filter)).map(({ row }) => row)
    expect([rows('all'), rows('error'), rows('understood'), rows('duplicate')]).toEqual([
      [2, 3, 4, 5, 6],
      [5],
      [3],
      [4],
    ])
  })
})
