import type { FastifyInstance } from 'fastify'
import { evidenceApi } from '../../shared/protocol/rest/evidence.ts'
import { serve } from '../serve.ts'
import type { EvidenceRepository } from '../store/evidence-repository.ts'
import type { StrategyRepository } from '../store/strategy-repository.ts'
import { addEvidence, addTrend, deleteEvidence, deleteTrend, editEvidence, editTrend } from './edit-evidence.ts'
import { readStrategy } from './strategies.ts'

/** Evidence and development trends over REST. `app` asks who may. */
export function evidenceRoutes(
  app: FastifyInstance,
  strategies: StrategyRepository,
  evidence: EvidenceRepository,
): void {
  const { context } = app
  serve(app, evidenceApi.evidence, async ({ params: { strategyId } }) => {
    await readStrategy(strategies, strategyId)
    return evidence.evidence(strategyId)
  })
  serve(app, evidenceApi.addEvidence, ({ params, body }) => addEvidence(context, evidence, params.strategyId, body))
  serve(app, evidenceApi.editEvidence, ({ params, body }) =>
    editEvidence(evidence, params.strategyId, params.evidenceId, body),
  )
  serve(app, evidenceApi.deleteEvidence, ({ params }) => deleteEvidence(evidence, params.strategyId, params.evidenceId))
  serve(app, evidenceApi.trends, async ({ params: { strategyId } }) => {
    await readStrategy(strategies, strategyId)
    return evidence.trends(strategyId)
  })
  serve(app, evidenceApi.addTrend, ({ params, body }) => addTrend(context, evidence, params.strategyId, body))
  serve(app, evidenceApi.editTrend, ({ params, body }) => editTrend(evidence, params.strategyId, params.trendId, body))
  serve(app, evidenceApi.deleteTrend, ({ params }) => deleteTrend(evidence, params.strategyId, params.trendId))
}
