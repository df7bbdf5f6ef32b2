import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../../shared/protocol/errors.ts'
import { pollRepository } from '../store/poll-repository.ts'
import { settingsRepository } from '../store/settings-repository.ts'
import { createPolls } from './create-polls.ts'
import { createTokens } from './tokens.ts'

/** Polls: their rounds, tokens and counts. Decorates the app with `polls`. */
export async function polls(app: FastifyInstance): Promise<void> {
  const { context, workshops } = app
  const { database, newId } = context
  const secret = await settingsRepository(database).getOrMake('pollSecret', () => randomBytes(32).toString('base64url'))
  const tokens = createTokens(secret)
  const { polls, closeOpen } = createPolls({
    repository: pollRepository(database),
    tokens,
    newId,
    control: workshops.ready,
  })
  app.decorate('polls', polls)
  workshops.onControl((workshopId, { stage }) => {
    if (stage !== 'closed') return
    closeOpen(workshopId).catch((error: unknown) => app.log.error({ err: error, workshopId }, 'a round stays open'))
  })
  workshops.onSetup((workshopId) => {
    workshops.ready(workshopId).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'notFound') tokens.endAll(workshopId)
    })
  })
}
