import { checkCells } from '../../../shared/planning/check-cells.ts'
import { fileUnreadable } from '../../../shared/planning/file-fault.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { FileReading } from '../../../shared/protocol/rest/planning.ts'
import { readTextFile } from './read-text-file.ts'
import { readWorkbook } from './read-workbook.ts'
import { readZipDirectory } from './zip-directory.ts'

/** Reads a file's bytes into cells. What it is, is told from its content: names and types of files are often wrong. */
export async function readCells(bytes: Buffer): Promise<FileReading> {
  switch (recognise(bytes)) {
    case 'xlsx':
      return { format: 'xlsx', encoding: null, delimiter: null, sheets: checkCells(await readWorkbook(bytes)) }
    case 'text': {
      const { encoding, delimiter, cells } = readTextFile(bytes)
      return { format: 'csv', encoding, delimiter, sheets: checkCells([{ name: '', cells }]) }
    }
    case 'oldOrEncrypted':
      throw fileUnreadable('oldOrEncrypted')
    case 'empty':
      throw fileUnreadable('empty')
    case 'other':
      throw new DomainError('fileTypeUnknown', 'file')
  }
}

/** How old Excel files begin, and new ones behind a password: a compound file of OLE. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function recognise(bytes: Buffer): 'xlsx' | 'text' | 'oldOrEncrypted' | 'empty' | 'other' {
  if (bytes.length === 0) return 'empty'
  if (bytes.subarray(0, 8).equals(compoundFile)) return 'oldOrEncrypted'
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const isWorkbook = readZipDirectory(bytes).some(({ path }) => path.startsWith('xl/'))
    return isWorkbook ? 'xlsx' : 'other'
  }
  return bytes.toString('latin1', 0, 5) === '%PDF-' ? 'other' : 'text'
}
