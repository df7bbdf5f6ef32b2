import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { addresses } from '../shared/protocol/addresses.ts'

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
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(relative(folder, path))),
  })
  for (const pattern of Object.values(addresses)) {
    app.get(pattern, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
  }
}

function cachingOf(file: string): string {
  if (file === 'index.html') return 'no-store'
  return file.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
