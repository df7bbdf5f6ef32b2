import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../shared/outcome/types.ts'
import { goalName } from '../../shared/planning/goal.ts'
import { BoardBadge } from './BoardBadge.tsx'

/** What tables wanted kept about goals and plans, dissent above all. Remarks about conflicts stand with the conflicts. */
export function RemarkList({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const cards = [
    ...(outcome.goals ?? []).map((goal) => ({ cardId: goal.goalId, name: goalName(goal), about: goal.remarks })),
    ...outcome.plans.map(({ cardId, name, remarks: about }) => ({ cardId, name, about })),
  ]
  const remarks = cards.flatMap(({ about, ...card }) => about.map((remark) => ({ ...remark, ...card })))
  if (remarks.length === 0) return <p className="pv-outcome-muted">{t('outcome.noRemarks')}</p>
  return (
    <ul className="pv-outcome-list">
      {remarks.map(({ id, boardId, cardId, name, text }) => (
        <li key={`${boardId} ${id} ${cardId}`} className="pv-outcome-item">
          <BoardBadge outcome={outcome} boardId={boardId} />
          <div>
            <strong>{name}</strong>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
