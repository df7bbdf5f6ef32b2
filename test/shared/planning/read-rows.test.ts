import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { type ColumnMapping, catalogueFields } from '../../../shared/planning/catalogue.ts'
import { catalogueHeaders } from '../../../shared/planning/catalogue-headers.ts'
import { findHeaderRow, guessMapping, withField } from '../../../shared/planning/column-mapping.ts'
import { readPastedCells } from '../../../shared/planning/pasted-cells.ts'
import { PlanDraft } from '../../../shared/planning/plan.ts'
import { isWanted, readRows } from '../../../shared/planning/read-rows.ts'
import { anyHeaders, anySheet } from './any-cells.ts'

function read(cells: string[][], mapping: ColumnMapping = guessMapping(cells[0] ?? []), names: string[] = []) {
  return readRows({ cells, mapping, headerRow: 1 }, { plans: plansNamed(names), goals: [] })
}

/** A catalogue of plans of these names. */
function plansNamed(names: readonly string[]) {
  return names.map((name, index) => ({ id: makeId('plan', `known${index}`), name }))
}

const exampleList = new URL('../../../server/planning/example/plans.csv', import.meta.url)

describe('columns', () => {
  test('[PL20] Norwegian headers are recognised, each field once', () => {
    const headers = ['Plan', 'TYPE:', ' Planstatus ', 'Komité', 'Sektor', 'Merknad', 'Årsverk 2025', 'Oppstart', 'Navn']
    expect(guessMapping(headers)).toEqual([
      'name',
      'planType',
      'status',
      'committee',
      'sector',
      'description',
      'effort',
      'baselineStart',
      null,
    ])
  })
  test('[PL20] our own headers go before other words for the same field', () => {
    expect(guessMapping(['Utvalg', 'Ansvarlig utvalg'])).toEqual([null, 'committee'])
    expect(guessMapping(Object.values(catalogueHeaders))).toEqual(Object.keys(catalogueHeaders))
  })
  test('[PL20] no headers make the guess give a field twice', () => {
    fc.assert(
      fc.property(anyHeaders, (headers) => {
        const given = guessMapping(headers).filter((field) => field !== null)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })
  test('[PL20] giving a field to a column takes it from the one that had it', () => {
    expect(withField(['name', 'status', null], 2, 'name')).toEqual([null, 'status', 'name'])
  })
  test('[PL30] the headers are found below a title, and rows keep their numbers', () => {
    const cells = [['Planoversikt 2027'], [], ['Plannavn', 'Status'], ['Temaplan A', 'Ny']]
    expect(findHeaderRow(cells)).toBe(3)
    const [reading] = readRows({ cells, mapping: guessMapping(cells[2] ?? []), headerRow: 3 }, { plans: [], goals: [] })
    expect(reading).toMatchObject({ row: 4, draft: { name: 'Temaplan A', statusText: 'Ny' } })
  })
})

describe('rows', () => {
  test('[PL21] every row of any sheet is a sound plan, or has an error or is empty', () => {
    fc.assert(
      fc.property(anySheet, fc.array(fc.string()), (sheet, names) => {
        const readings = readRows(sheet, { plans: plansNamed(names), goals: [] })
        expect(readings).toHaveLength(Math.max(0, sheet.cells.length - sheet.headerRow))
        for (const { draft, findings } of readings) {
          if (draft === null) {
            expect(findings.some(({ level, code }) => level === 'error' || code === 'emptyRow')).toBe(true)
          } else {
            expect([...Value.Errors(PlanDraft, draft)]).toEqual([])
            expect(findings.some(({ level }) => level === 'error')).toBe(false)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
  test('[PL22] all that a taken row says is kept verbatim, under its field or header', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 }), (values) => {
        const headers = ['Plannavn', 'Status', 'Kilde', 'Merknad', 'Saksnr', 'Saksnr', '']
        const row = ['Temaplan A', ...values]
        const [reading] = read([headers, row])
        const draft = reading?.draft
        const kept = [draft?.statusText, draft?.source, draft?.description, ...(draft?.extra ?? []).map((e) => e.value)]
        const unguarded = values.map((value) => (/^'+\s*[=+\-@]/.test(value) ? value.slice(1) : value))
        expect(kept.filter((text) => text !== '')).toEqual(unguarded)
      }),
    )
  })
  test('[PL22] columns without a field keep their headers, also when they repeat or are missing', () => {
    const [reading] = read([
      ['Plannavn', 'Saksnr', 'Saksnr', ''],
      ['Temaplan A', '1', '2', '3', '4'],
    ])
    expect(reading?.draft?.extra).toEqual([
      { header: 'Saksnr', value: '1' },
      { header: 'Saksnr', value: '2' },
      { header: '', value: '3' },
      { header: '', value: '4' },
    ])
  })
  test('[PL22] of two columns for the same field the first fills it, and the other is kept', () => {
    const cells = [
      ['Navn', 'Status', 'Status 2'],
      ['Temaplan A', 'Ny', 'Rulleres'],
    ]
    const [reading] = read(cells, ['name', 'status', 'status'])
    expect(reading?.draft?.statusText).toBe('Ny')
    expect(reading?.draft?.extra).toEqual([{ header: 'Status 2', value: 'Rulleres' }])
  })
  test('[PL21] an error names its column and what was written there', () => {
    const [reading] = read([
      ['Plannavn', 'Månedsverk'],
      ['Temaplan A', 'to'],
    ])
    expect(reading?.draft).toBeNull()
    expect(reading?.findings[0]).toMatchObject({ level: 'error', column: 1, value: 'to', code: 'effortUnread' })
  })
  test('[PL21] a name, text or effort over its limit keeps the row out', () => {
    const codes = (headers: string[], row: string[]) => read([headers, row])[0]?.findings.map(({ code }) => code)
    expect(codes(['Plannavn'], ['x'.repeat(301)])).toContain('cellTooLong')
    expect(codes(['Plannavn', 'Saksnr'], ['Temaplan', 'x'.repeat(5001)])).toContain('cellTooLong')
    expect(codes(['Plannavn', 'Månedsverk'], ['Temaplan', '1001'])).toContain('effortTooLarge')
    expect(codes(['Plannavn', 'Status'], ['Temaplan', 'a\0b'])).toContain('unreadableCharacter')
  })
  test('[PL28] a legal basis in the statutory cell is kept; where one is entered already, the row says so', () => {
    const headers = ['Plannavn', 'Lovpålagt', 'Hjemmel']
    const [kept, both] = read([headers, ['Temaplan A', 'Ja, loven § 1', ''], ['Temaplan B', 'Ja, loven § 1', '§ 2']])
    expect(kept?.draft).toMatchObject({ statutory: true, legalBasis: 'Ja, loven § 1' })
    expect(both?.findings[0]?.code).toBe('statutoryUnread')
  })
  test('[PL29] duplicates are found within the file and in the catalogue, and are not wanted', () => {
    const cells = [['Plannavn'], ['Plan – «A»'], ['plan A'], ['Plan B']]
    const [first, second, third] = read(cells, undefined, ['PLAN  B'])
    expect(first && isWanted(first)).toBe(true)
    expect(second?.findings).toMatchObject([
      { code: 'planTypeMissing' },
      { code: 'duplicateInFile', params: { row: 2 } },
    ])
    expect(third?.findings.at(-1)?.code).toBe('duplicateInCatalogue')
    expect([second, third].some((reading) => reading && isWanted(reading))).toBe(false)
  })
  test('[PL33] every row of the example list is taken in, with its status verbatim', () => {
    const cells = readPastedCells(readFileSync(exampleList, 'utf8'))
    const readings = read(cells)
    expect(readings).toHaveLength(84)
    expect(readings.every(isWanted)).toBe(true)
    readings.forEach(({ draft }, index) => {
      expect([draft?.name, draft?.planTypeText, draft?.statusText]).toEqual(cells[index + 1]?.slice(0, 3))
    })
    expect(readings.filter(({ draft }) => draft?.planType === 'other')).toEqual([])
  })
  test('[PL23] a column of our own export says what the status was read as, also that it was read as nothing', () => {
    const [corrected, none] = read([
      ['Plannavn', 'Status', 'Status lest som'],
      ['Temaplan A', 'Rulleres', 'Utsettes'],
      ['Temaplan B', 'Rulleres', ''],
    ])
    expect(corrected?.draft?.statusDecision).toBe('postpone')
    expect(none?.draft?.statusDecision).toBeNull()
  })
  test('[PL21] every field of the catalogue can be filled', () => {
    const filled = [
      'Temaplan A',
      'Temaplan',
      'Rulleres',
      'Revideres',
      '2021',
      '2025',
      'Formannskapet',
      'Kultur',
      'Sandvika',
      'Politisk',
      'Om planen',
      'Nettsiden',
      '4',
      'ja',
      'Loven § 1',
      '3, 11',
      '',
      '',
      'Ny',
      '2028',
      '1',
      '2028-01',
      '2029',
    ]
    const [reading] = read([catalogueFields.map((field) => catalogueHeaders[field]), filled])
    expect(reading?.draft).toEqual({
      name: 'Temaplan A',
      planType: 'themePlan',
      planTypeText: 'Temaplan',
      statusText: 'Rulleres',
      statusDecision: 'revise',
      adoptedText: '2021',
      adoptedOn: '2021',
      revisionText: '2025',
      committee: 'Formannskapet',
      sector: 'Kultur',
      area: 'Sandvika',
      treatment: 'political',
      sdgs: [3, 11],
      description: 'Om planen',
      source: 'Nettsiden',
      effort: 4,
      statutory: true,
      legalBasis: 'Loven § 1',
      baseline: { decision: 'new', lane: '2028', rank: 1, start: '2028-01', finish: '2029' },
      extra: [],
    })
  })
})

describe('pasted cells', () => {
  test('[PL31] tabs, quoted line breaks and doubled quotes are read as a spreadsheet writes them', () => {
    const text = 'Plannavn\tMerknad\r\nPlan A\t"To\nlinjer og ""sitat"""\r\n5" rør\t\r\n'
    expect(readPastedCells(text)).toEqual([
      ['Plannavn', 'Merknad'],
      ['Plan A', 'To\nlinjer og "sitat"'],
      ['5" rør', ''],
    ])
  })
  test('[PL31] a quote that is never closed is kept as it was written', () => {
    expect(readPastedCells('"Plan A\tNy\nPlan B\tNy')).toEqual([
      ['"Plan A', 'Ny'],
      ['Plan B', 'Ny'],
    ])
  })
  test('[PL31] what a spreadsheet writes comes back, whatever the cells hold', () => {
    const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ';', ' ') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const text = cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
        expect(readPastedCells(text)).toEqual(cells)
      }),
    )
  })
})
