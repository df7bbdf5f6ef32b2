import type { FastifyInstance } from 'fastify'
import { evidenceRepository } from '../store/evidence-repository.ts'
import { planningRepository } from '../store/planning-repository.ts'
import { strategyRepository } from '../store/strategy-repository.ts'
import type { Catalogue } from '../workshop/catalogue.ts'
import { planningRoutes } from './routes.ts'

/** Planning strategies with their catalogues and goals. Stands after `access`; gives what workshops read of them. */
export async function planning(app: FastifyInstance): Promise<Catalogue> {
  const { database } = app.context
  const repository = planningRepository(database)
  const evidence = evidenceRepository(database)
  await app.register(planningRoutes, { strategies: strategyRepository(database), planning: repository, evidence })
  return {
    plans: repository.plansById,
    goals: repository.goals,
    evidence: evidence.evidence,
    trends: evidence.trends,
  }
}
