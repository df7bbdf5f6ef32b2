import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import { accessRepository } from '../store/access-repository.ts'
import { seatRepository } from '../store/seat-repository.ts'
import { settingsRepository } from '../store/settings-repository.ts'
import { createAccess } from './create-access.ts'
import { createSeats } from './create-seats.ts'
import { joinLimits } from './join-limits.ts'
import { accessRoutes } from './routes.ts'
import { readSecrets } from './secrets.ts'

/** Who may do what: the signed cookie, links, join codes. Decorates the app with `access` and `seats`. */
export async function access(app: FastifyInstance): Promise<void> {
  const { config, database } = app.context
  const secrets = await readSecrets(settingsRepository(database), config.PLANNER_KEY)
  await app.register(cookie, { secret: secrets.cookie })
  const seats = createSeats(seatRepository(database))
  const store = { ...accessRepository(database), find: seats.find }
  app.decorate('seats', seats)
  app.decorate('access', createAccess(app, secrets, store))
  accessRoutes(app, { secrets, store, limits: joinLimits() })
}
