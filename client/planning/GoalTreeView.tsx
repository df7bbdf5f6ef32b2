import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '../../shared/planning/goal.ts'
import type { GoalTree } from '../../shared/planning/goal-tree.ts'

/** Drafts have no id. */
type Shown = Pick<Goal, 'level' | 'number' | 'title' | 'text' | 'sdgs'> & Partial<Pick<Goal, 'id'>>

/** What is told of goals besides, and done with them. */
interface GoalTools<G> {
  /** Names of the plans linked to the goal itself. */
  plansOf?: (goal: G) => readonly string[]
  /** Buttons beside the goal. */
  actions?: (goal: G) => ReactNode
}

interface GoalTreeViewProps<G extends Shown> extends GoalTools<G> {
  tree: GoalTree<G>
}

/** The hierarchy as nested lists. A goal with several parents stands under each, and says so. */
export function GoalTreeView<G extends Shown>({ tree, ...tools }: GoalTreeViewProps<G>) {
  return (
    <ul className="pv-goals">
      {tree.roots.map((goal, index) => (
        <GoalItem key={goal.id ?? index} goal={goal} above={null} tree={tree} tools={tools} />
      ))}
    </ul>
  )
}

interface GoalItemProps<G extends Shown> {
  goal: G
  above: G | null
  tree: GoalTree<G>
  tools: GoalTools<G>
}

function GoalItem<G extends Shown>({ goal, above, tree, tools }: GoalItemProps<G>) {
  const { t } = useTranslation()
  const { level, number, title, text, sdgs } = goal
  const { plansOf, actions } = tools
  const plans = plansOf?.(goal) ?? []
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
          {plans.length > 0 && (
            <p className="pv-plan-note">{t('plansystem.plansOfGoal', { names: plans.join(' · ') })}</p>
          )}
          {sdgs.length > 0 && <p className="pv-plan-note">{t('plansystem.tagged', { numbers: sdgs.join(', ') })}</p>}
          {text !== '' && (
            <details className="pv-goal-text">
              <summary>{t('planning.goals.picture')}</summary>
              <p>{text}</p>
            </details>
          )}
        </div>
        {actions && <div className="pv-plan-actions">{actions(goal)}</div>}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, index) => (
            <GoalItem key={child.id ?? index} goal={child} above={goal} tree={tree} tools={tools} />
          ))}
        </ul>
      )}
    </li>
  )
}
