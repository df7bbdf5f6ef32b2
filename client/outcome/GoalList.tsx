import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeGoal } from '../../shared/outcome/types.ts'
import { goalName } from '../../shared/planning/goal.ts'
import { BoardBadge } from './BoardBadge.tsx'

/** The goals that were ranked: where each board has them, and in the boards' own words what they want with them and remark. */
export function GoalList({ outcome, goals }: { outcome: Outcome; goals: readonly OutcomeGoal[] }) {
  const { t } = useTranslation()
  return (
    <ul className="pv-outcome-list">
      {goals.map((goal) => (
        <li key={goal.goalId} className="pv-outcome-poll">
          <div>
            <strong>{goalName(goal)}</strong>
            <p className="pv-outcome-muted">{t(`planning.goalLevel.${goal.level}`)}</p>
            {goal.results.every(({ lane }) => lane === null) && (
              <p className="pv-outcome-muted">{t('goalCards.outcome.unplaced')}</p>
            )}
            <Lines outcome={outcome} lines={placesOf(goal)} />
            <Lines outcome={outcome} lines={[...goal.ambitions, ...goal.remarks]} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface LinesProps {
  outcome: Outcome
  lines: readonly { id: string; boardId: OutcomeGoal['results'][number]['boardId']; text: string }[]
}

function Lines({ outcome, lines }: LinesProps) {
  return lines.map(({ id, boardId, text }) => (
    <p key={`${boardId} ${id}`}>
      <BoardBadge outcome={outcome} boardId={boardId} /> {text}
    </p>
  ))
}

function placesOf({ results }: OutcomeGoal): LinesProps['lines'] {
  return results.flatMap(({ boardId, lane, rank }) =>
    lane === null ? [] : [{ id: 'place', boardId, text: `${lane} · ${rank}` }],
  )
}
