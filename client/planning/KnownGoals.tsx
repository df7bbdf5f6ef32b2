import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { plansByGoal } from '../../shared/planning/coverage.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import { goalTree } from '../../shared/planning/goal-tree.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { GoalActions } from './GoalActions.tsx'
import { GoalDialog } from './GoalDialog.tsx'
import { GoalTreeView } from './GoalTreeView.tsx'

/** The dialog that is open over the goals. `under`: the goal a new one is to stand under. */
export type OpenGoal = { what: 'add'; under: Goal | null } | { what: 'edit' | 'delete'; goal: Goal } | null

interface KnownGoalsProps {
  strategyId: StrategyId
  open: OpenGoal
  onOpen: (open: OpenGoal) => void
}

/** The goals of a strategy in their hierarchy, and the dialogs about them. */
export function KnownGoals({ strategyId, open, onOpen }: KnownGoalsProps) {
  const { t } = useTranslation()
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  const plansOf = useMemo(() => plansByGoal(plans.data ?? []), [plans.data])
  const read = useResource(planningApi.goals, { params: { strategyId } })
  const close = () => onOpen(null)
  return (
    <Resource of={read}>
      {(goals) => (
        <>
          {goals.length === 0 ? (
            <p className="pv-plan-empty">{t('planning.goals.empty')}</p>
          ) : (
            <GoalTreeView
              tree={goalTree(
                goals,
                (goal) => goal.id,
                (goal) => goal.parents,
              )}
              plansOf={(goal) => plansOf(goal.id).map(({ name }) => name)}
              actions={(goal) => (
                <GoalActions
                  goal={goal}
                  onAddUnder={() => onOpen({ what: 'add', under: goal })}
                  onEdit={() => onOpen({ what: 'edit', goal })}
                  onDelete={() => onOpen({ what: 'delete', goal })}
                />
              )}
            />
          )}
          {open?.what === 'delete' && (
            <DeleteDialog
              title={t('planning.goals.deleteTitle', { title: open.goal.title })}
              text={t('planning.goals.deleteText')}
              remove={() => call(planningApi.deleteGoal, { params: { strategyId, goalId: open.goal.id } })}
              onClose={close}
            />
          )}
          {(open?.what === 'add' || open?.what === 'edit') && (
            <GoalDialog
              strategyId={strategyId}
              goals={goals}
              goal={open.what === 'edit' ? open.goal : null}
              under={open.what === 'add' ? open.under : null}
              onClose={close}
            />
          )}
        </>
      )}
    </Resource>
  )
}
