import { crc32, inflateRawSync } from 'node:zlib'
import { limits } from '../../../shared/limits.ts'
import { fileTooLarge, fileUnreadable } from '../../../shared/planning/file-fault.ts'
import { packedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const stored = 0
const deflated = 8

/**
 * Unpacks a workbook's XML parts and packs them again without compression, so that the reader after this one meets only
 * sizes that are true. A zip bomb is refused from its directory; one whose directory lies, when its parts outgrow the
 * limit while they are unpacked.
 */
export function unpackWorkbook(bytes: Buffer): ArrayBuffer {
  const entries = readZipDirectory(bytes)
  const claimed = entries.reduce((sum, entry) => sum + entry.claimedBytes, 0)
  if (claimed > limits.unpackedBytes) throw fileTooLarge(limits.unpackedBytes)
  const parts = entries.filter(({ path }) => /\.(?:xml|rels)$/i.test(path))
  if (new Set(parts.map(({ path }) => path)).size < parts.length) throw fileUnreadable('brokenWorkbook')
  let room: number = limits.unpackedBytes
  const files = parts.map((entry) => {
    const content = unpack(bytes, entry, room)
    room -= content.length
    return { path: entry.path, content }
  })
  return packStored(files)
}

function unpack(bytes: Buffer, entry: ZipEntry, room: number): Buffer {
  if (entry.encrypted) throw fileUnreadable('encrypted')
  const packed = packedBytesOf(bytes, entry)
  if (entry.method === stored) {
    if (packed.length > room) throw fileTooLarge(limits.unpackedBytes)
    return packed
  }
  if (entry.method !== deflated) throw fileUnreadable('brokenWorkbook')
  if (room === 0) throw fileTooLarge(limits.unpackedBytes)
  try {
    return inflateRawSync(packed, { maxOutputLength: room })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw tooLarge ? fileTooLarge(limits.unpackedBytes) : fileUnreadable('brokenWorkbook')
  }
}

interface File {
  path: string
  content: Buffer
}

/** A zip archive of uncompressed files. */
function packStored(files: readonly File[]): ArrayBuffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const path = Buffer.from(file.path)
    const common = commonHeader(path, file.content)
    const header = Buffer.concat([uint32(0x04034b50), common, path])
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), common, Buffer.alloc(10), uint32(offset), path]))
    local.push(header, file.content)
    offset += header.length + file.content.length
  }
  const directoryBytes = directory.reduce((sum, entry) => sum + entry.length, 0)
  const counts = [uint16(files.length), uint16(files.length), uint32(directoryBytes), uint32(offset)]
  const end = Buffer.concat([uint32(0x06054b50), uint32(0), ...counts, uint16(0)])
  const archive = new Uint8Array(offset + directoryBytes + end.length)
  let at = 0
  for (const piece of [...local, ...directory, end]) {
    archive.set(piece, at)
    at += piece.length
  }
  return archive.buffer
}

/** What an entry's own header and its line in the directory have in common: version, names in UTF-8, stored, sizes. */
function commonHeader(path: Buffer, content: Buffer): Buffer {
  const sizes = [uint32(crc32(content)), uint32(content.length), uint32(content.length)]
  return Buffer.concat([uint16(20), uint16(0x800), uint16(stored), uint32(0), ...sizes, uint16(path.length), uint16(0)])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
