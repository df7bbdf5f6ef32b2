import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinCodeAlphabet, joinCodeLength, readJoinCode, showJoinCode } from '../../../shared/access/join-code.ts'

const codes = fc.string({
  unit: fc.constantFrom(...joinCodeAlphabet),
  minLength: joinCodeLength,
  maxLength: joinCodeLength,
})

test('[AC10] a join code has no look-alikes', () => {
  expect(joinCodeAlphabet).not.toMatch(/[01OIL]/)
  expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length)
})

test('[AC11] case, spaces, hyphens and dots do not count when a code is typed', () => {
  fc.assert(
    fc.property(
      codes,
      fc.array(fc.constantFrom(' ', '-', '–', '\t', '.', ' '), { minLength: 7, maxLength: 7 }),
      (code, gaps) => {
        const typed = gaps.map((gap, index) => gap + (code[index] ?? '').toLowerCase()).join('')
        expect(readJoinCode(typed)).toBe(code)
      },
    ),
  )
})

test('[AC11] a code is shown in two groups that are read back as the code', () => {
  fc.assert(fc.property(codes, (code) => readJoinCode(showJoinCode(code)) === code))
  expect(showJoinCode('ABCDEF')).toBe('ABC DEF')
})

test.each(['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ABCDEÆ', '<b>', 'ABC/EF'])('[AC11] %j is no code', (typed) => {
  expect(readJoinCode(typed)).toBeNull()
})
