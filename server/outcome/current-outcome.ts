import type { FastifyInstance } from 'fastify'
import type { WorkshopId } from '../../shared/ids.ts'
import { computeOutcome } from '../../shared/outcome/compute-outcome.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { readWorkshop } from './read-workshop.ts'

/** The outcome of the boards as they stand, with everything that has arrived: what closing now would store. */
export async function currentOutcome(app: FastifyInstance, workshopId: WorkshopId): Promise<Outcome> {
  const { view, states } = await readWorkshop(app, workshopId)
  return computeOutcome(view, states, { version: null, computedAt: new Date(app.context.now()).toISOString() })
}
