import { crc32, deflateRawSync } from 'node:zlib'

interface ZipFile {
  path: string
  content: Buffer
  /** What the directory says the content unpacks to, when that is a lie. */
  claimedBytes?: number
  encrypted?: boolean
}

/** A zip archive as a hostile writer could make it: the directory may say anything. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content, claimedBytes = content.length, encrypted = false } of files) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedBytes, 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\x03\x04'), common, name, packed)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, name)
    offset += 30 + name.length + packed.length
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, ...directory, end])
}

/** A workbook of one sheet with this XML, and perhaps a directory that lies about the sheet's size. */
export function workbookOf(sheetXml: Buffer | string, claimedBytes?: number, encrypted = false): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const content = Buffer.isBuffer(sheetXml) ? sheetXml : Buffer.from(sheetXml)
  return zipOf([
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from(
        `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      path: 'xl/workbook.xml',
      content: Buffer.from(
        `<workbook xmlns:r="${relations}"><sheets><sheet name="Planer" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
    },
    { path: 'xl/worksheets/sheet1.xml', content, ...(claimedBytes !== undefined && { claimedBytes }), encrypted },
  ])
}

/** The XML of a sheet with these rows of text. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  const lines = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index + 1, column)).join('')}</row>`,
  )
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
