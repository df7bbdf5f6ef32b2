import type { FastifyInstance } from 'fastify'
import type { StrategyId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { serve } from '../serve.ts'
import type { EvidenceRepository } from '../store/evidence-repository.ts'
import type { PlanningRepository } from '../store/planning-repository.ts'
import type { StrategyRepository } from '../store/strategy-repository.ts'
import { addGoal, deleteGoal, editGoal, importGoals } from './edit-goals.ts'
import { addPlan, deletePlan, editPlan } from './edit-plans.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { takeFileBodies } from './file/file-body.ts'
import { readFile } from './file/read-file.ts'
import { importPlans } from './import-plans.ts'
import { createStrategy, editStrategy, readStrategy } from './strategies.ts'

interface Stores {
  evidence: EvidenceRepository
  strategies: StrategyRepository
  planning: PlanningRepository
}

/** Strategies, catalogues and goals over REST, for planners only. */
export function planningRoutes(
  app: FastifyInstance,
  { strategies, planning, evidence }: Stores,
  done: () => void,
): void {
  const { access, context } = app

  // Asked before a body is read: nobody else's ten megabytes are received, and no route can forget to ask.
  app.addHook('onRequest', async (request) => {
    await access.demand(request, 'editCatalogue', { kind: 'installation' })
  })
  takeFileBodies(app)

  /** What boards show of plans and goals follows. The change is stored whether or not they could be told. */
  const shownOnBoards = async <T>(strategyId: StrategyId, change: Promise<T>): Promise<T> => {
    const done = await change
    await app.workshops.catalogueChanged(strategyId).catch((error: unknown) => {
      app.log.error({ err: error, strategyId }, 'boards were not told that the catalogue changed')
    })
    return done
  }

  serve(app, planningApi.strategies, () => strategies.list())
  serve(app, planningApi.createStrategy, ({ body }) => createStrategy(context, strategies, body))
  serve(app, planningApi.strategy, ({ params }) => readStrategy(strategies, params.strategyId))
  serve(app, planningApi.editStrategy, ({ params, body }) => editStrategy(strategies, params.strategyId, body))
  serve(app, planningApi.deleteStrategy, async ({ params: { strategyId } }) => {
    await readStrategy(strategies, strategyId)
    // Workshops are deleted by their owner, who closes the boards people have open.
    for (const { id } of await app.workshops.list(strategyId)) await app.workshops.delete(id)
    await strategies.delete(strategyId)
  })

  serve(app, planningApi.plans, async ({ params: { strategyId } }) => {
    await readStrategy(strategies, strategyId)
    return planning.plans(strategyId)
  })
  serve(app, planningApi.addPlan, ({ params, body }) => addPlan(context, planning, params.strategyId, body))
  serve(app, planningApi.editPlan, ({ params: { strategyId, planId }, body }) =>
    shownOnBoards(strategyId, editPlan(planning, strategyId, planId, body)),
  )
  serve(app, planningApi.deletePlan, ({ params }) => deletePlan(planning, params.strategyId, params.planId))
  serve(app, planningApi.importPlans, ({ params, body }) => importPlans(context, planning, params.strategyId, body))
  serve(app, planningApi.readFile, async ({ request }) => {
    if (!Buffer.isBuffer(request.body)) throw new DomainError('badRequest', 'body', { reason: 'missing' })
    return readFile(request.body)
  })

  serve(app, planningApi.goals, async ({ params: { strategyId } }) => {
    await readStrategy(strategies, strategyId)
    return planning.goals(strategyId)
  })
  serve(app, planningApi.importGoals, ({ params: { strategyId }, body }) =>
    shownOnBoards(strategyId, importGoals(context, planning, strategyId, body)),
  )
  serve(app, planningApi.addGoal, ({ params: { strategyId }, body }) =>
    shownOnBoards(strategyId, addGoal(context, planning, strategyId, body)),
  )
  serve(app, planningApi.editGoal, ({ params: { strategyId, goalId }, body }) =>
    shownOnBoards(strategyId, editGoal(planning, strategyId, goalId, body)),
  )
  serve(app, planningApi.deleteGoal, ({ params: { strategyId, goalId } }) =>
    shownOnBoards(strategyId, deleteGoal(planning, strategyId, goalId)),
  )
  evidenceRoutes(app, strategies, evidence)
  done()
}
