import type { FastifyInstance } from 'fastify'
import { DomainError } from '../shared/protocol/errors.ts'
import { pingDatabase } from './store/database.ts'

/** For whoever watches the installation: 200 while the store answers, 503 when it does not. */
export function health(app: FastifyInstance): void {
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    await pingDatabase(app.context.database).catch((error: unknown) => {
      app.log.error({ err: error }, 'the store does not answer')
      throw new DomainError('storeFailed')
    })
    return { status: 'ok' }
  })
}
