import { Button } from '@digdir/designsystemet-react'
import { TrashIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { Goal } from '../../shared/planning/goal.ts'
import type { GoalTree } from '../../shared/planning/goal-tree.ts'

type Shown = Pick<Goal, 'level' | 'number' | 'title' | 'text'>

interface GoalTreeViewProps<G extends Shown> {
  tree: GoalTree<G>
  onDelete?: (goal: G) => void
}

/** The hierarchy as nested lists. A goal with several parents stands under each, and says so. */
export function GoalTreeView<G extends Shown>({ tree, onDelete }: GoalTreeViewProps<G>) {
  return (
    <ul className="pv-goals">
      {tree.roots.map((goal, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: titles repeat, drafts have no id, and the list is drawn anew when it changes
        <GoalItem key={index} goal={goal} above={null} tree={tree} onDelete={onDelete} />
      ))}
    </ul>
  )
}

interface GoalItemProps<G extends Shown> {
  goal: G
  above: G | null
  tree: GoalTree<G>
  onDelete: ((goal: G) => void) | undefined
}

function GoalItem<G extends Shown>({ goal, above, tree, onDelete }: GoalItemProps<G>) {
  const { t } = useTranslation()
  const { level, number, title, text } = goal
  const children = tree.childrenOf(goal)
  const others = tree.parentsOf(goal).filter((parent) => parent !== above)
  return (
    <li className="pv-goal" data-level={level}>
      <div className="pv-goal-line">
        <div>
          <span className="pv-goal-level">{t(`planning.goalLevel.${level}`)}</span>
          <p className="pv-goal-title">
            {number !== '' && <span className="pv-figures">{number}</span>} {title}
          </p>
          {above !== null && others.length > 0 && (
            <p className="pv-plan-note">
              {t('planning.goals.alsoUnder', { titles: others.map((parent) => `«${parent.title}»`).join(', ') })}
            </p>
          )}
          {text !== '' && (
            <details className="pv-goal-text">
              <summary>{t('planning.goals.picture')}</summary>
              <p>{text}</p>
            </details>
          )}
        </div>
        {onDelete && (
          <Button
            icon
            variant="tertiary"
            data-color="danger"
            aria-label={t('planning.goals.delete', { title })}
            onClick={() => onDelete(goal)}
          >
            <TrashIcon aria-hidden />
          </Button>
        )}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <GoalItem key={index} goal={child} above={goal} tree={tree} onDelete={onDelete} />
          ))}
        </ul>
      )}
    </li>
  )
}
