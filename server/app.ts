import Fastify, { type FastifyInstance } from 'fastify'
import { limits } from '../shared/limits.ts'
import type { Context } from './context.ts'
import { answerErrors } from './errors.ts'

/** The whole server on its context, ready to listen or to be asked by tests. Plugins are listed in the order they depend. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const { config } = context
  const app = Fastify({
    logger: { level: config.LOG_LEVEL },
    trustProxy: config.TRUST_PROXY,
    bodyLimit: limits.jsonBytes,
    // Requests are not logged one by one: an address and a path in a log could tell who was at which table.
    disableRequestLogging: true,
  })
  app.decorate('context', context)
  answerErrors(app)
  return app
}
