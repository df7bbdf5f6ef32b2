import { brotliCompressSync } from 'node:zlib'
import type { CDPSession } from 'playwright-core'

/** A file a page has fetched. */
export interface Fetched {
  readonly path: string
  readonly encoding: string
  /** As they came over the wire, and as they would at brotli's best where the server does not compress. */
  readonly wireBytes: number
  readonly brotliBytes: number
}

/** Notes what a page fetches from now on. */
export function noteFetches(cdp: CDPSession): { soFar(): Promise<Fetched[]> } {
  const responses = new Map<string, Omit<Fetched, 'wireBytes' | 'brotliBytes'>>()
  const wireBytes = new Map<string, number>()
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const encoding = response.headers['content-encoding'] ?? ''
    responses.set(requestId, { path: new URL(response.url).pathname, encoding })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    wireBytes.set(requestId, encodedDataLength)
  })
  return {
    async soFar() {
      const loaded = [...responses].filter(([id]) => wireBytes.has(id))
      return Promise.all(
        loaded.map(async ([requestId, response]) => {
          const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId })
          const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8')
          // What the browser was given compressed is counted as it came.
          const brotliBytes =
            response.encoding === 'br' ? (wireBytes.get(requestId) ?? 0) : brotliCompressSync(bytes).length
          return { ...response, wireBytes: wireBytes.get(requestId) ?? 0, brotliBytes }
        }),
      )
    },
  }
}

/** Kilobytes of all files whose names end so. The browser's own kinds of request leave out what was preloaded. */
export function kilobytes(files: readonly Fetched[], of: 'wireBytes' | 'brotliBytes', ending = ''): number {
  return files.filter(({ path }) => path.endsWith(ending)).reduce((sum, file) => sum + file[of], 0) / 1000
}
