import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { type AddressName, addresses } from '../shared/protocol/addresses.ts'
import { firstRequestsOf } from './first-requests.ts'

const builtClient = join(import.meta.dirname, '../dist/client')

/**
 * Serves the built client. Its addresses all answer with the one page, which is never cached, so that an update of the
 * server reaches every device at its next load; files named by their contents are kept for good.
 */
export async function staticClient(app: FastifyInstance, folder = builtClient): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.info('The client is not built: only the API is served. Run `npm run build`.')
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    // The build lays brotli beside scripts and styles: a quarter of the bytes on a hall's wifi.
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(relative(folder, path))),
  })
  const firstRequests = firstRequestsOf(folder)
  for (const [name, pattern] of Object.entries(addresses)) {
    app.get(pattern, { schema: { hide: true } }, (request, reply) => {
      const link = firstRequests(name as AddressName, request.params as Record<string, string>)
      if (link) reply.header('link', link)
      return reply.sendFile('index.html')
    })
  }
}

function cachingOf(file: string): string {
  if (file === 'index.html') return 'no-store'
  return file.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
