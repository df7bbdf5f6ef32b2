import type { FastifyInstance } from 'fastify'
import type { WorkshopId } from '../../shared/ids.ts'
import { saysTheSame } from '../../shared/outcome/same-outcome.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { OutcomeRepository } from '../store/outcome-repository.ts'
import { currentOutcome } from './current-outcome.ts'

/**
 * Closes the workshop and stores its outcome as the next version. Closing comes first, so that nothing is admitted to a
 * board after it was read. A workshop that was closed already keeps its newest version, unless that no longer says what
 * the boards say: so a double click makes one version, and a storing that failed is made good by closing again.
 */
export async function closeWorkshop(
  app: FastifyInstance,
  outcomes: OutcomeRepository,
  workshopId: WorkshopId,
): Promise<Outcome> {
  const before = await app.workshops.ready(workshopId)
  await app.workshops.command(workshopId, { type: 'close' })
  try {
    const outcome = await currentOutcome(app, workshopId)
    const newest = before.stage === 'closed' ? await outcomes.readNewest(workshopId) : undefined
    return newest && saysTheSame(newest, outcome) ? newest : await outcomes.storeNext(outcome)
  } catch (thrown) {
    app.log.error({ err: thrown, workshopId }, 'the outcome of a closed workshop was not stored')
    throw new DomainError('outcomeNotStored')
  }
}
