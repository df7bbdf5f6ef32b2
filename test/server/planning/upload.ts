import type { Readable } from 'node:stream'
import type { FileReading } from '../../../shared/protocol/rest/planning.ts'
import type { Browser } from '../../fixtures/browser.ts'

/** Sends a file's bytes to be read, as a browser would. */
export function upload({ app, cookie }: Browser, bytes: Buffer | Readable, type = 'application/octet-stream') {
  const headers = { origin: 'http://localhost', host: 'localhost', 'content-type': type, ...(cookie && { cookie }) }
  return app.inject({ method: 'POST', url: '/api/import/file', headers, payload: bytes })
}

/** The cells of the first sheet of a file that can be read. */
export async function cellsOf(planner: Browser, bytes: Buffer): Promise<string[][]> {
  const reading: FileReading = (await upload(planner, bytes)).json()
  return reading.sheets[0]?.cells ?? []
}
