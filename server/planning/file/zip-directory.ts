import { fileUnreadable } from '../../../shared/planning/file-fault.ts'

/** One file in a zip archive, as its directory tells. Only `path` may be trusted; sizes are claims. */
export interface ZipEntry {
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly claimedBytes: number
  /** Where the entry's own header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const longestComment = 65_535
const inExtraField = 0xffffffff
const utf8 = new TextDecoder()

/** Reads a zip archive's directory without unpacking anything. Throws `fileUnreadable` when there is none. */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw fileUnreadable('brokenWorkbook')
    const pathBytes = bytes.readUInt16LE(at + 28)
    const extraBytes = bytes.readUInt16LE(at + 30)
    const extra = bytes.subarray(at + 46 + pathBytes, at + 46 + pathBytes + extraBytes)
    const [claimedBytes, packedBytes, offset] = wideValues(
      extra,
      [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)),
    )
    entries.push({
      path: utf8.decode(bytes.subarray(at + 46, at + 46 + pathBytes)),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: packedBytes ?? 0,
      claimedBytes: claimedBytes ?? 0,
      offset: offset ?? 0,
    })
    at += 46 + pathBytes + extraBytes + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The packed bytes of an entry. Throws `fileUnreadable` when they are not where the directory says. */
export function packedBytesOf(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature)
    throw fileUnreadable('brokenWorkbook')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + entry.packedBytes > bytes.length) throw fileUnreadable('brokenWorkbook')
  return bytes.subarray(start, start + entry.packedBytes)
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endBytes - longestComment)
  for (let at = bytes.length - endBytes; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  throw fileUnreadable('brokenWorkbook')
}

/** Some writers put sizes in a zip64 extra field even in small archives; they stand there in this order. */
function wideValues(extra: Buffer, values: readonly number[]): number[] {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  let next = at + 4
  return values.map((value) => {
    if (value !== inExtraField || next + 8 > extra.length) return value
    next += 8
    return Number(extra.readBigUInt64LE(next - 8))
  })
}
