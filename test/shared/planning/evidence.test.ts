import fc from 'fast-check'
import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { EvidenceDraft, evidenceOn, Series } from '../../../shared/planning/evidence.ts'
import { pointsText, readPoints } from '../../../shared/planning/read-points.ts'

const fact: EvidenceDraft = { about: [], fact: 'Flere eldre', source: 'SSB', year: 2026 }
const withUrl = (url: string) => Check(EvidenceDraft, { ...fact, url })

describe('an address of a source', () => {
  test('[PL100] leads to the web and nowhere else', () => {
    for (const url of ['https://www.ssb.no', 'http://fhi.no/folkehelse?kommune=3201#a', 'HTTPS://ssb.no/a/b'])
      expect(withUrl(url), url).toBe(true)
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//ssb.no',
      'www.ssb.no',
      'https://',
      'https:// ssb.no',
      'https://ssb.no@elsewhere.example',
      'https://ssb.no\\@elsewhere.example',
      'ftp://ssb.no',
      ' https://ssb.no',
      `https://ssb.no/${'a'.repeat(limits.urlChars)}`,
    ])
      expect(withUrl(url), url).toBe(false)
  })
})

describe('the lines of a chart', () => {
  test('[PL103] are read as they are typed, or pasted from a spreadsheet', () => {
    expect(readPoints('2019;12,3\r\n2020\t1 234,5\n\n 2021 ; −7 %\nØst; vest;3.5')).toEqual({
      points: [
        { label: '2019', value: 12.3 },
        { label: '2020', value: 1234.5 },
        { label: '2021', value: -7 },
        { label: 'Øst; vest', value: 3.5 },
      ],
    })
  })
  test('[PL103] that are no points are told one by one, and then there is no chart', () => {
    const lines = [
      '2019;12',
      '2020',
      'x;tolv',
      ';4',
      '2021;1.234',
      '2022;1,2,3',
      `${'a'.repeat(41)};1`,
      '2023;9e9',
      `a;1${'0'.repeat(13)}`,
    ]
    expect(readPoints(lines.join('\n'))).toEqual({
      faults: [
        { code: 'noNumber', line: 2 },
        { code: 'noNumber', line: 3 },
        { code: 'noLabel', line: 4 },
        { code: 'thousandsDot', line: 5 },
        { code: 'noNumber', line: 6 },
        { code: 'longLabel', line: 7 },
        { code: 'noNumber', line: 8 },
        { code: 'tooLarge', line: 9 },
      ],
    })
    expect(readPoints('2019;1')).toEqual({ faults: [{ code: 'tooFew', line: null }] })
    expect(readPoints('a;1\n'.repeat(limits.seriesPoints + 1))).toEqual({ faults: [{ code: 'tooMany', line: null }] })
  })
  test('[PL103] give a sound chart or a reason, whatever is written, and come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.tuple(fc.string(), fc.double()).map(([a, b]) => `${a};${b}`),
          ),
        ),
        (lines) => {
          const read = readPoints(lines.join('\n'))
          if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0)
          else {
            expect(Check(Series, { label: 'x', points: read.points })).toBe(true)
            expect(readPoints(pointsText(read.points))).toEqual(read)
          }
        },
      ),
    )
  })
})

test('[UU135] of a card the newest facts come first', () => {
  const plan = makeId('plan', 'plan1')
  const facts = [2019, 2024, 2021].map((year) => ({ ...fact, about: [plan], year }))
  expect(evidenceOn([...facts, fact], plan).map(({ year }) => year)).toEqual([2024, 2021, 2019])
})
