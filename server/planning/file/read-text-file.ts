import { CsvError, parse } from 'csv-parse/sync'
import { limits } from '../../../shared/limits.ts'
import { findHeaderRow, guessMapping } from '../../../shared/planning/column-mapping.ts'
import { fileUnreadable } from '../../../shared/planning/file-fault.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { FileReading } from '../../../shared/protocol/rest/planning.ts'

type Encoding = NonNullable<FileReading['encoding']>
type Delimiter = NonNullable<FileReading['delimiter']>

/** Rows kept, with room for empty ones at the end, which are not counted. */
const maxRows = 2 * limits.importRows

const delimiters: readonly Delimiter[] = ['\t', ';', ',']

/** Reads a text file of rows: encoding, delimiter and line ends are recognised, cells may hold line breaks in quotes. */
export function readTextFile(bytes: Buffer): { encoding: Encoding; delimiter: Delimiter; cells: string[][] } {
  const { encoding, text } = decode(bytes)
  const named = /^sep=([;,\t])\r?\n/i.exec(text)
  const rows = named ? text.slice(named[0].length) : text
  const delimiter = (named?.[1] as Delimiter | undefined) ?? guessDelimiter(rows)
  return { encoding, delimiter, cells: readRecords(rows, delimiter) }
}

function decode(bytes: Buffer): { encoding: Encoding; text: string } {
  const decoded = decodeAny(bytes)
  if (hasControlCharacters(decoded.text)) throw new DomainError('fileTypeUnknown', 'file')
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(decoded.text)) throw fileUnreadable('webPage')
  return decoded
}

/** Characters no text has: it is a picture, a document, or bytes of nothing. Tab to carriage return (9-13) are text. */
function hasControlCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) return true
  }
  return false
}

function decodeAny(bytes: Buffer): { encoding: Encoding; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) }
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

/** Records a delimiter is judged by. */
const sampledRecords = 30

/**
 * The delimiter under which the headers make most sense; among equals, the one that cuts the records into the same number
 * of cells most often, and into most cells. Reading quotes as the parser does keeps delimiters inside cells out of it.
 */
function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const score = scoreOf(sample(text, delimiter))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function scoreOf(records: readonly string[][]): number {
  const headers = records[findHeaderRow(records) - 1] ?? []
  const recognised = guessMapping(headers).filter((field) => field !== null).length
  const widths = records.map((record) => record.length)
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
  if (usual < 2 && recognised === 0) return 0
  const alike = widths.filter((width) => width === usual).length / widths.length
  return recognised * 1_000 + alike * 100 + Math.min(usual, 99) / 100
}

function sample(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...options(delimiter), to: sampledRecords })
  } catch {
    return []
  }
}

function readRecords(text: string, delimiter: Delimiter): string[][] {
  let rows = 0
  try {
    const records: string[][] = parse(text, {
      ...options(delimiter),
      // Rows beyond the limit are counted for the answer, but not kept: ten megabytes of line ends would fill the memory.
      on_record: (record: string[]) => (++rows <= maxRows ? record : null),
    })
    if (rows > maxRows) throw new DomainError('fileTooManyRows', 'file', { rows, limit: limits.importRows })
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.records === 'number' ? error.records + 1 : 1
    const column = typeof error.column === 'number' ? error.column + 1 : 1
    throw fileUnreadable(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteNotClosed' : 'brokenRow', { row, column })
  }
}

function options(delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A quote inside a cell that does not begin with one is a quote someone wrote.
    relax_quotes: true,
  }
}
