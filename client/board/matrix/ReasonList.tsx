import { useTranslation } from 'react-i18next'
import type { GoalId } from '../../../shared/ids.ts'
import type { CandidatePair, PairReason } from '../../../shared/outcome/causes/candidate-pairs.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import { useBoard } from '../board-context.ts'
import type { Causes } from '../causes/useCauses.ts'
import { listed } from '../words.ts'

interface ReasonListProps {
  causes: Causes
  pair: CandidatePair
}

/** Why a table is asked about a pair, in words. */
export function ReasonList({ causes, pair }: ReasonListProps) {
  const { t } = useTranslation()
  const { goals } = useBoard().view
  const levelOf = (id: string): Goal['level'] => goals.find((goal) => goal.id === id)?.level ?? 'mainGoal'
  const words = ({ kind, values }: PairReason) => {
    // Of the goals both belong to, the one that fewest others do says most.
    const [first = ''] = values
    return kind === 'goal'
      ? t('matrix.reason.goal', { level: t(`matrix.level.${levelOf(first)}`), name: causes.nameOf(first as GoalId) })
      : t(`matrix.reason.${kind}.${pair.kind}`, { values: listed(t, [...values].sort()) })
  }
  return (
    <ul className="pv-pair-reasons">
      {pair.reasons.map((reason) => (
        <li key={reason.kind}>{words(reason)}</li>
      ))}
    </ul>
  )
}
