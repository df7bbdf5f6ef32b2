import { Type } from 'typebox'
import { EvidenceId, StrategyId, TrendId } from '../../ids.ts'
import { Evidence, EvidenceDraft, Trend, TrendDraft } from '../../planning/evidence.ts'
import { endpoint } from './endpoint.ts'

const strategyParams = Type.Object({ strategyId: StrategyId })
const evidenceParams = Type.Object({ strategyId: StrategyId, evidenceId: EvidenceId })
const trendParams = Type.Object({ strategyId: StrategyId, trendId: TrendId })

/**
 * A fact or a trend is small: it is changed whole, so that a part that is gone from it is gone. `seen` is how it stood when the change
 * was begun: where it is given and somebody has changed it since, the change is refused (`conflictingChange`).
 */
export const evidenceApi = {
  evidence: endpoint('GET', '/api/strategies/:strategyId/evidence', 'The evidence a strategy builds on', {
    params: strategyParams,
    answer: Type.Array(Evidence),
  }),
  addEvidence: endpoint('POST', '/api/strategies/:strategyId/evidence', 'Add a fact', {
    params: strategyParams,
    body: EvidenceDraft,
    answer: Evidence,
  }),
  editEvidence: endpoint('PATCH', '/api/strategies/:strategyId/evidence/:evidenceId', 'Put a fact in place of one', {
    params: evidenceParams,
    body: Type.Object({ ...EvidenceDraft.properties, seen: Type.Optional(Evidence) }),
    answer: Evidence,
  }),
  deleteEvidence: endpoint('DELETE', '/api/strategies/:strategyId/evidence/:evidenceId', 'Delete a fact', {
    params: evidenceParams,
  }),
  trends: endpoint('GET', '/api/strategies/:strategyId/trends', 'Development trends', {
    params: strategyParams,
    answer: Type.Array(Trend),
  }),
  addTrend: endpoint('POST', '/api/strategies/:strategyId/trends', 'Add a development trend', {
    params: strategyParams,
    body: TrendDraft,
    answer: Trend,
  }),
  editTrend: endpoint('PATCH', '/api/strategies/:strategyId/trends/:trendId', 'Put a trend in place of one', {
    params: trendParams,
    body: Type.Object({ ...TrendDraft.properties, seen: Type.Optional(Trend) }),
    answer: Trend,
  }),
  deleteTrend: endpoint('DELETE', '/api/strategies/:strategyId/trends/:trendId', 'Delete a development trend', {
    params: trendParams,
  }),
}
