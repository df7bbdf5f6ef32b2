import { Tag } from '@digdir/designsystemet-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../shared/ids.ts'
import type { Outcome, OutcomeGoal } from '../../shared/outcome/types.ts'
import { goalName } from '../../shared/planning/goal.ts'
import { AgreementTag } from './AgreementTag.tsx'
import { BoardBadge } from './BoardBadge.tsx'
import './GoalList.css'
import { LaneText } from './ResultText.tsx'
import { sortedGoals } from './sorted-plans.ts'

/** The goals that were ranked: where each board has them, and in the boards' own words what they want with them. */
export function GoalList({ outcome, goals }: { outcome: Outcome; goals: readonly OutcomeGoal[] }) {
  const { t } = useTranslation()
  const sorted = useMemo(() => sortedGoals(outcome, goals), [outcome, goals])
  return (
    <ul className="pv-outcome-list">
      {sorted.map(({ goal, joint }) => (
        <li key={goal.goalId} className="pv-outcome-poll">
          <div>
            <strong>{goalName(goal)}</strong>
            <p className="pv-outcome-facts">
              {t(`planning.goalLevel.${goal.level}`)}
              {joint.from ? (
                <AgreementTag joint={joint} />
              ) : (
                <Tag data-color="neutral">{t('goalCards.outcome.unplaced')}</Tag>
              )}
              {goal.conflicts.length > 0 && (
                <Tag data-color="danger">{t('outcome.conflicts', { count: goal.conflicts.length })}</Tag>
              )}
            </p>
          </div>
          <Said
            title={t('outcome.column.lane')}
            outcome={outcome}
            said={goal.results
              .filter(({ lane }) => lane !== null)
              .map((place) => ({ ...place, id: 'place', what: <LaneText {...place} /> }))}
          />
          <Said
            title={t('goalCards.ambition.title')}
            outcome={outcome}
            said={goal.ambitions.map((ambition) => ({ ...ambition, what: ambition.text }))}
          />
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  title: string
  outcome: Outcome
  said: readonly { id: string; boardId: BoardId; what: ReactNode }[]
}

/** What the boards said of one thing, each beside its board. */
function Said({ title, outcome, said }: SaidProps) {
  if (said.length === 0) return null
  return (
    <div className="pv-outcome-said">
      <h3>{title}</h3>
      <ul>
        {said.map(({ id, boardId, what }) => (
          <li key={`${boardId} ${id}`}>
            <BoardBadge outcome={outcome} boardId={boardId} />
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
