import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { limits } from '../shared/limits.ts'
import { access } from './access/plugin.ts'
import { boards } from './board/plugin.ts'
import { compression } from './compression.ts'
import type { Context } from './context.ts'
import { answerClientError, answerError, answerErrors } from './errors.ts'
import { health } from './health.ts'
import { openapi } from './openapi.ts'
import { outcome } from './outcome/plugin.ts'
import { planning } from './planning/plugin.ts'
import { polls } from './poll/plugin.ts'
import { security } from './security.ts'
import { staticClient } from './static-client.ts'
import { updateLog } from './store/update-log.ts'
import { routeUpgrades } from './upgrade.ts'
import { validatorFor } from './validation.ts'
import { liveGateway } from './workshop/live-gateway.ts'
import { workshops } from './workshop/plugin.ts'

/**
 * The whole server on its context, ready to listen or to be asked by tests. Plugins are listed in the order they depend.
 * `log` keeps the boards: in the context's database, unless a test or a bench hands in another.
 */
export async function buildApp(context: Context, log = updateLog(context.database)): Promise<FastifyInstance> {
  const { config } = context
  const app = Fastify({
    logger: { level: config.LOG_LEVEL },
    trustProxy: config.TRUST_PROXY,
    bodyLimit: limits.jsonBytes,
    requestTimeout: limits.requestMs,
    // Refusals before a route is found (a malformed or endless address) never reach the app's own error handler.
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
    // Requests are not logged one by one: an address and a path in a log could tell who was at which table.
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.setValidatorCompiler(validatorFor)
  app.decorate('context', context)
  // The first that is added is the last that is done: the store closes when everything that writes to it has stopped.
  app.addHook('onClose', () => context.database.destroy())
  answerErrors(app)
  await security(app)
  compression(app)
  await openapi(app)
  await access(app)
  workshops(app, await planning(app))
  boards(app, log)
  await polls(app)
  liveGateway(app)
  outcome(app)
  routeUpgrades(app)
  health(app)
  await staticClient(app)
  return app
}
