import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Lays a brotli version beside each script and style sheet, for the server to send: at its best setting, which takes a second once. */
export function compressFiles(folder: string): void {
  for (const file of readdirSync(folder)) {
    if (!/\.(?:js|css)$/.test(file)) continue
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))))
  }
}
