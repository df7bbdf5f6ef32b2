import type { FastifyInstance } from 'fastify'
import { DomainError } from '../shared/protocol/errors.ts'
import { pingDatabase } from './store/database.ts'

/**
 * For whoever watches the installation: 200 while the store answers and takes what the boards have, 503 when it does not.
 * It is for calling somebody, never for a restart: what could not be stored is in memory.
 */
export function health(app: FastifyInstance): void {
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    await pingDatabase(app.context.database).catch((error: unknown) => {
      app.log.error({ err: error }, 'the store does not answer')
      throw new DomainError('storeFailed')
    })
    const boards = app.boards.unstored()
    const [first] = boards
    if (first) throw new DomainError('storeFailed', 'board', { why: first.why, boards: boards.length })
    return { status: 'ok' }
  })
}
