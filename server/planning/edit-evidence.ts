import { isDeepStrictEqual } from 'node:util'
import type { EvidenceId, StrategyId, TrendId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Evidence, EvidenceDraft, Trend, TrendDraft } from '../../shared/planning/evidence.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Context } from '../context.ts'
import type { EvidenceRepository, EvidenceTransaction } from '../store/evidence-repository.ts'

/** Adds a fact. Throws `badRequest` when it is about what the strategy does not have. */
export function addEvidence(
  { newId }: Pick<Context, 'newId'>,
  repository: EvidenceRepository,
  strategyId: StrategyId,
  draft: EvidenceDraft,
): Promise<Evidence> {
  return change(repository, strategyId, async (transaction) => {
    if ((await transaction.evidence()).length >= limits.evidence)
      throw new DomainError('tooMany', 'evidence', { limit: limits.evidence })
    return put(transaction, { ...draft, id: newId('evidence') })
  })
}

/** Puts a fact in the place of another. Throws `conflictingChange` when that does not stand as it was seen. */
export function editEvidence(
  repository: EvidenceRepository,
  strategyId: StrategyId,
  evidenceId: EvidenceId,
  { seen, ...draft }: EvidenceDraft & { seen?: Evidence },
): Promise<Evidence> {
  return change(repository, strategyId, async (transaction) => {
    const stands = (await transaction.evidence()).find(({ id }) => id === evidenceId)
    if (!stands) throw new DomainError('notFound', 'evidenceId')
    mustStandAsSeen(stands, seen)
    return put(transaction, { ...draft, id: evidenceId })
  })
}

/** Deletes a fact. */
export function deleteEvidence(
  repository: EvidenceRepository,
  strategyId: StrategyId,
  evidenceId: EvidenceId,
): Promise<void> {
  return change(repository, strategyId, async (transaction) => {
    if (!(await transaction.deleteEvidence(evidenceId))) throw new DomainError('notFound', 'evidenceId')
  })
}

/** Adds a development trend. */
export function addTrend(
  { newId }: Pick<Context, 'newId'>,
  repository: EvidenceRepository,
  strategyId: StrategyId,
  draft: TrendDraft,
): Promise<Trend> {
  return change(repository, strategyId, async (transaction) => {
    if ((await transaction.trends()).length >= limits.trends)
      throw new DomainError('tooMany', 'trends', { limit: limits.trends })
    const trend = { ...draft, id: newId('trend') }
    await transaction.putTrend(trend)
    return trend
  })
}

/** Puts a trend in the place of another. Throws `conflictingChange` when that does not stand as it was seen. */
export function editTrend(
  repository: EvidenceRepository,
  strategyId: StrategyId,
  trendId: TrendId,
  { seen, ...draft }: TrendDraft & { seen?: Trend },
): Promise<Trend> {
  return change(repository, strategyId, async (transaction) => {
    const stands = (await transaction.trends()).find(({ id }) => id === trendId)
    if (!stands) throw new DomainError('notFound', 'trendId')
    mustStandAsSeen(stands, seen)
    const trend = { ...draft, id: trendId }
    await transaction.putTrend(trend)
    return trend
  })
}

/** Deletes a development trend. */
export function deleteTrend(repository: EvidenceRepository, strategyId: StrategyId, trendId: TrendId): Promise<void> {
  return change(repository, strategyId, async (transaction) => {
    if (!(await transaction.deleteTrend(trendId))) throw new DomainError('notFound', 'trendId')
  })
}

function mustStandAsSeen<Entry>(stands: Entry, seen: Entry | undefined): void {
  if (seen && !isDeepStrictEqual(stands, seen)) throw new DomainError('conflictingChange')
}

async function put(transaction: EvidenceTransaction, evidence: Evidence): Promise<Evidence> {
  const known = await transaction.known(evidence.about)
  const unknown = evidence.about.findIndex((id) => !known.has(id))
  if (unknown >= 0) throw new DomainError('badRequest', `about/${unknown}`)
  await transaction.putEvidence(evidence)
  return evidence
}

async function change<T>(
  repository: EvidenceRepository,
  strategyId: StrategyId,
  work: (transaction: EvidenceTransaction) => Promise<T>,
): Promise<T> {
  const found = await repository.change(strategyId, async (transaction) => ({ done: await work(transaction) }))
  if (!found) throw new DomainError('notFound', 'strategyId')
  return found.done
}
