import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { type OutcomeSummary, outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { serve } from '../serve.ts'
import { outcomeRepository } from '../store/outcome-repository.ts'
import { createTurns } from '../turns.ts'
import { closeWorkshop } from './close-workshop.ts'
import { currentOutcome } from './current-outcome.ts'
import { exportRoutes } from './export-routes.ts'
import { mergeRoutes } from './merge/routes.ts'

/** Outcomes: closing, versions, exports. Needs `access`, `workshops` and `boards`. */
export function outcome(app: FastifyInstance): void {
  const outcomes = outcomeRepository(app.context.database)
  const inTurn = createTurns<WorkshopId>()
  const demand = (request: FastifyRequest, verb: 'readOutcome' | 'storeOutcome', workshopId: WorkshopId) =>
    app.access.demand(request, verb, { kind: 'workshop', workshopId })

  async function read(request: FastifyRequest, workshopId: WorkshopId, version: 'current' | number): Promise<Outcome> {
    await demand(request, 'readOutcome', workshopId)
    if (version === 'current') return currentOutcome(app, workshopId)
    const stored = await outcomes.read(workshopId, version)
    if (!stored) throw new DomainError('notFound')
    return stored
  }

  serve(app, outcomeApi.outcomes, async ({ params, request }) => {
    await demand(request, 'readOutcome', params.workshopId)
    return outcomes.list(params.workshopId)
  })
  serve(app, outcomeApi.close, async ({ params, request }) => {
    await demand(request, 'storeOutcome', params.workshopId)
    return summaryOf(await inTurn(params.workshopId, () => closeWorkshop(app, outcomes, params.workshopId)))
  })
  serve(app, outcomeApi.outcome, ({ params, request }) => read(request, params.workshopId, params.version))
  exportRoutes(app, read)
  mergeRoutes(app)
}

function summaryOf({ version, computedAt, plans, conflicts }: Outcome): OutcomeSummary {
  if (version === null) throw new Error('An outcome that is not stored has no summary')
  return { version, computedAt, plans: plans.length, conflicts: conflicts.length }
}
