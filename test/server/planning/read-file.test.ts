import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readFile } from '../../../server/planning/file/read-file.ts'
import { limits } from '../../../shared/limits.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { sheetOf, workbookOf, zipOf } from './zip-files.ts'

const rows = [
  ['Plannavn', 'Merknad', 'Vedtatt'],
  ['Klima- og miljøplan', 'Ett; to, tre\tfire', '2021-06-23'],
  ['Temaplan for å', 'To\nlinjer og "sitat"', ''],
]
/** Cells as a file gives them: blank ones at the end of a row are not there. */
const read = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))

function csvOf(delimiter: string, lineEnd: string): string {
  const quoted = (cell: string) => (/[;,\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd) + lineEnd
}

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with BOM': (text: string) => Buffer.from(`\ufeff${text}`),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
}

/** The error a file is refused with. */
async function refusal(bytes: Buffer, timeLimitMs?: number): Promise<DomainError> {
  const outcome = await readFile(bytes, timeLimitMs).catch((error: unknown) => error)
  if (!(outcome instanceof DomainError))
    throw new Error(`Not refused as it should: ${JSON.stringify(outcome)}`, { cause: outcome })
  return outcome
}

describe('text files', () => {
  const kinds = Object.keys(encodings).flatMap((encoding) =>
    [';', ',', '\t'].flatMap((delimiter) => ['\r\n', '\n', '\r'].map((lineEnd) => ({ encoding, delimiter, lineEnd }))),
  )
  test.each(kinds)('[PL11] [PL12] $encoding, «$delimiter», $lineEnd', async ({ encoding, delimiter, lineEnd }) => {
    const bytes = encodings[encoding as keyof typeof encodings](csvOf(delimiter, lineEnd))
    expect(await readFile(bytes)).toEqual({
      format: 'csv',
      encoding: encoding.replace(' with BOM', ''),
      delimiter,
      sheets: [{ name: '', cells: read }],
    })
  })
  test('[PL12] delimiters inside cells do not mislead, however many there are', async () => {
    const text = 'plannavn;merknad\nPlan A;"a,b,c,d"\nPlan B;e,f,g,h\nPlan C;"i,j,k,l"\n'
    expect(await readFile(Buffer.from(text))).toMatchObject({ delimiter: ';' })
  })
  test('[PL11] a line that names the delimiter, as Excel writes it, is obeyed and not counted', async () => {
    const { delimiter, sheets } = await readFile(Buffer.from('sep=,\r\nPlannavn,Status\r\nPlan A,Ny\r\n'))
    expect([delimiter, sheets[0]?.cells[0]]).toEqual([',', ['Plannavn', 'Status']])
  })
  test('[PL11] a file of one column is read', async () => {
    const { sheets } = await readFile(Buffer.from('Plannavn\nPlan A\nPlan B\n'))
    expect(sheets[0]?.cells).toEqual([['Plannavn'], ['Plan A'], ['Plan B']])
  })
  test('[PL11] empty rows keep their place, so that rows are numbered as in the spreadsheet', async () => {
    const { sheets } = await readFile(Buffer.from('Plannavn\n\nPlan B\n\n\n'))
    expect(sheets[0]?.cells).toEqual([['Plannavn'], [], ['Plan B']])
  })
  test('[PL13] a quote that is never closed is told by its row', async () => {
    const { code, params } = await refusal(Buffer.from('Plannavn;Status\nPlan A;Ny\n"Plan B;Ny\nPlan C;Ny\n'))
    expect([code, params]).toEqual(['fileUnreadable', { reason: 'quoteNotClosed', row: 3, column: 1 }])
  })
})

describe('workbooks', () => {
  test('[PL17] dates become ISO text, numbers lose binary noise, white space stays', async () => {
    const day = new Date(Date.UTC(2021, 5, 23))
    const written = await writeExcelFile([
      [{ value: 'Plannavn' }, { value: 'Vedtatt' }, { value: 'Månedsverk' }, { value: 'Lovpålagt' }],
      [
        { value: ' Plan A ' },
        { value: day, type: Date, format: 'dd.mm.yyyy' },
        { value: 0.1 + 0.2, type: Number },
        { value: true, type: Boolean },
      ],
    ]).toBuffer()
    const reading = await readFile(written)
    expect(reading).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null })
    expect(reading.sheets[0]?.cells[1]).toEqual([' Plan A ', '2021-06-23', '0.3', 'SANN'])
  })
  test('[PL17] every sheet that holds something is read, under its name', async () => {
    const reading = await readFile(workbookOf(sheetOf(rows)))
    expect(reading.sheets).toEqual([{ name: 'Planer', cells: read }])
  })
})

describe('files that cannot be read', () => {
  const workbook = workbookOf(sheetOf(rows))
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)])
  test.each([
    ['a web page called .xls', Buffer.from('\n<html><table><tr><td>Plan</td></tr></table></html>'), 'webPage'],
    ['an old or encrypted Excel file', compound, 'oldOrEncrypted'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' ;\r\n\r\n'), 'empty'],
    ['half a workbook', workbook.subarray(0, workbook.length / 2), 'brokenWorkbook'],
    ['a workbook whose XML breaks off', workbookOf('<worksheet><sheetData><row><c'), 'brokenWorkbook'],
    ['a workbook with an encrypted part', workbookOf('<a/>', undefined, true), 'encrypted'],
  ])('[PL10] [PL13] %s has a reason of its own', async (_name, bytes, reason) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'fileUnreadable', params: { reason } })
  })
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a zip archive of something else', zipOf([{ path: 'brev.txt', content: Buffer.from('Hei') }])],
  ])('[PL10] %s is not a type that is known', async (_name, bytes) => {
    expect((await refusal(bytes)).code).toBe('fileTypeUnknown')
  })
  test('[PL14] a zip bomb is refused, whether its directory tells the truth or not', async () => {
    const bomb = Buffer.alloc(limits.unpackedBytes + 1, ' ')
    const limit = limits.unpackedBytes / 1_000_000
    const half = { content: bomb.subarray(limits.unpackedBytes / 2), claimedBytes: 1_000 }
    const inParts = zipOf(['xl/a.xml', 'xl/b.xml'].map((path) => ({ path, ...half })))
    const bySizeAlone = workbookOf('<worksheet/>', limits.unpackedBytes)
    for (const bytes of [workbookOf(bomb), workbookOf(bomb, 1_000), inParts, bySizeAlone]) {
      expect(bytes.length).toBeLessThan(limits.uploadBytes)
      expect(await refusal(bytes)).toMatchObject({ code: 'fileTooLarge', params: { limit } })
    }
  })
  test('[PL16] a file that takes too long is given up, and the next one is read', async () => {
    expect((await refusal(workbook, 1)).code).toBe('fileTooSlow')
    expect((await readFile(workbook)).format).toBe('xlsx')
  })
  test('[PL19] a small file that comes after a large one waits for it', async () => {
    const done: string[] = []
    const large = Buffer.from(`${'x;'.repeat(300)}x\n`.repeat(5_000))
    const reading = [large, Buffer.from('Plannavn\nPlan A\n')].map(async (bytes) => {
      const { sheets } = await readFile(bytes)
      done.push(String(sheets[0]?.cells.length))
    })
    await Promise.all(reading)
    expect(done).toEqual(['5000', '2'])
  })
  test('[PL13] a workbook that fills the memory is refused, and the next file is read', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>'
    const bytes = workbookOf(`<worksheet><sheetData>${corner}</sheetData></worksheet>`)
    const { code, params } = await refusal(bytes)
    expect(code === 'fileTooSlow' || params.reason === 'tooMuchMemory').toBe(true)
    expect((await readFile(workbook)).format).toBe('xlsx')
  }, 60_000)
  test('[PL18] too many rows, columns, characters: the number there is, and the limit', async () => {
    const manyRows = await refusal(Buffer.from('Plannavn\n'.repeat(6_000)))
    expect([manyRows.code, manyRows.params]).toEqual(['fileTooManyRows', { rows: 6_000, limit: limits.importRows }])
    const millions = await refusal(Buffer.from('a;b\n'.repeat(2_000_000)))
    expect(millions.params).toEqual({ rows: 2_000_000, limit: limits.importRows })
    const wide = await refusal(Buffer.from(`Plannavn;Status\n${'x;'.repeat(limits.importColumns)}x\n`))
    const columns = limits.importColumns + 1
    expect(wide.params).toEqual({ reason: 'tooManyColumns', row: 2, columns, limit: limits.importColumns })
    const cell = await refusal(Buffer.from(`Plannavn;Status\nPlan A;${'x'.repeat(40_001)}\n`))
    const length = 40_001
    expect(cell.params).toEqual({ reason: 'cellTooLong', row: 2, column: 2, length, limit: limits.fileCellChars })
    const text = await refusal(Buffer.from(`Plannavn\n${`${'x'.repeat(39_000)}\n`.repeat(210)}`))
    expect(text.params).toEqual({ reason: 'tooMuchText', limit: limits.fileChars })
  })
})
