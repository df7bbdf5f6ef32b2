import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCells } from '../../../server/planning/file/read-cells.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { sheetOf, workbookOf } from './zip-files.ts'

const beginnings = ['', 'PK\x03\x04', 'PK\x05\x06', '\xff\xfe', '\xef\xbb\xbf', '<html', '"', 'sep=;\n', '%PDF-']
const known = ['fileUnreadable', 'fileTypeUnknown', 'fileTooLarge', 'fileTooManyRows']
const workbook = workbookOf(
  sheetOf([
    ['Plannavn', 'Status'],
    ['Plan A', 'Ny'],
  ]),
)

/** Reads bytes that may be anything: a reading, or one of the errors that have a sentence. */
async function outcomeOf(bytes: Buffer): Promise<string> {
  try {
    return (await readCells(bytes)).format
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

test('[PL13] any bytes are a reading or an error with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), async (beginning, bytes) => {
      const outcome = await outcomeOf(Buffer.concat([Buffer.from(beginning, 'latin1'), bytes]))
      expect([...known, 'csv']).toContain(outcome)
    }),
    { numRuns: 300 },
  )
})

test('[PL13] a workbook with bytes changed or cut away is a reading or an error with a sentence', async () => {
  const place = fc.nat(workbook.length - 1)
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), fc.option(place), async (at, value, cut) => {
      const bytes = Buffer.from(workbook.subarray(0, cut ?? workbook.length))
      if (at < bytes.length) bytes[at] = value
      const outcome = await outcomeOf(bytes)
      seen.add(outcome)
      expect([...known, 'csv', 'xlsx']).toContain(outcome)
    }),
    { numRuns: 300 },
  )
  // The cases were not all of one kind.
  expect(seen.size).toBeGreaterThan(1)
})
