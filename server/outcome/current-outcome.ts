import type { FastifyInstance } from 'fastify'
import type { WorkshopId } from '../../shared/ids.ts'
import { computeOutcome } from '../../shared/outcome/compute-outcome.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { readWorkshop } from './read-workshop.ts'

/** The outcome of the boards and the released polls as they stand, with everything that has arrived: what closing now would store. */
export async function currentOutcome(app: FastifyInstance, workshopId: WorkshopId): Promise<Outcome> {
  const { view, states } = await readWorkshop(app, workshopId)
  const { desk } = await app.polls.told(workshopId)
  const stamp = { version: null, computedAt: new Date(app.context.now()).toISOString() }
  return computeOutcome(view, states, stamp, desk.polls, await app.workshops.trends(workshopId))
}
