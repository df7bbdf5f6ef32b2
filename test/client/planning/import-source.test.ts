import { expect, test } from 'vitest'
import { pastedSource } from '../../../client/planning/import-source.ts'
import { limits } from '../../../shared/limits.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'

function refusal(text: string): DomainError {
  try {
    pastedSource(text, 'Limt inn')
  } catch (error) {
    if (error instanceof DomainError) return error
  }
  throw new Error('Not refused as it should')
}

test('[PL31] pasted cells are a source like a file, without the empty rows below them', () => {
  expect(pastedSource('Plannavn\tStatus\r\nPlan A\t"To\nlinjer"\r\n\t\r\n\r\n', 'Limt inn')).toEqual({
    name: 'Limt inn',
    encoding: null,
    delimiter: null,
    sheets: [
      {
        name: '',
        cells: [
          ['Plannavn', 'Status'],
          ['Plan A', 'To\nlinjer'],
        ],
      },
    ],
  })
})

test('[PL18] pasted cells that hold nothing or too much are refused as a file is, with the number and the limit', () => {
  expect(refusal(' \t\n').params).toEqual({ reason: 'empty' })
  expect(refusal('x\n'.repeat(6_000)).params).toEqual({ rows: 6_000, limit: limits.importRows })
  const columns = limits.importColumns + 1
  const wide = { reason: 'tooManyColumns', row: 1, columns, limit: limits.importColumns }
  expect(refusal(`${'x\t'.repeat(limits.importColumns)}x`).params).toEqual(wide)
  const length = limits.fileCellChars + 1
  const long = { reason: 'cellTooLong', row: 2, column: 1, length, limit: limits.fileCellChars }
  expect(refusal(`Plannavn\n${'x'.repeat(length)}`).params).toEqual(long)
  expect(refusal(`${'x'.repeat(39_000)}\n`.repeat(210)).params).toMatchObject({ reason: 'tooMuchText' })
})
