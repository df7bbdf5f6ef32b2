import { Alert, Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { plansByGoal } from '../../shared/planning/coverage.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import { goalTree } from '../../shared/planning/goal-tree.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { GoalImportPanel } from './GoalImportPanel.tsx'
import { GoalTreeView } from './GoalTreeView.tsx'
import './planning.css'
import { StrategyScreen } from './StrategyScreen.tsx'
import { TagGoalDialog } from './TagGoalDialog.tsx'
import { useFocusOnShow } from './useFocusOnShow.ts'
import './Goals.css'

/** The goal hierarchy, and taking in goals. */
export function Goals() {
  const { t } = useTranslation()
  const [importing, setImporting] = useState(false)
  const [imported, setImported] = useState<number | null>(null)
  function begin() {
    setImported(null)
    setImporting(true)
  }
  function done(count: number) {
    setImporting(false)
    setImported(count)
  }
  return (
    <StrategyScreen
      title={t('planning.goals.title')}
      lead={t('planning.goals.lead')}
      actions={() =>
        !importing && (
          <Button onClick={begin}>
            <PlusIcon aria-hidden />
            {t('planning.goals.import')}
          </Button>
        )
      }
    >
      {({ id }) => (
        <div className="pv-plan-stack">
          {importing && <GoalImportPanel strategyId={id} onClose={() => setImporting(false)} onDone={done} />}
          {imported !== null && <ImportedGoals count={imported} />}
          <KnownGoals strategyId={id} />
        </div>
      )}
    </StrategyScreen>
  )
}

/** Takes the place and the focus of the panel that took them in. */
function ImportedGoals({ count }: { count: number }) {
  const { t } = useTranslation()
  const alert = useFocusOnShow<HTMLDivElement>()
  return (
    <Alert data-color="success" role="status" tabIndex={-1} ref={alert}>
      {t('planning.goals.done', { count })}
    </Alert>
  )
}

function KnownGoals({ strategyId }: { strategyId: StrategyId }) {
  const { t } = useTranslation()
  const [deleting, setDeleting] = useState<Goal | null>(null)
  const [tagging, setTagging] = useState<Goal | null>(null)
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  const plansOf = useMemo(() => plansByGoal(plans.data ?? []), [plans.data])
  const read = useResource(planningApi.goals, { params: { strategyId } })
  return (
    <>
      <Resource of={read}>
        {(goals) =>
          goals.length === 0 ? (
            <p className="pv-plan-empty">{t('planning.goals.empty')}</p>
          ) : (
            <GoalTreeView
              tree={goalTree(
                goals,
                (goal) => goal.id,
                (goal) => goal.parents,
              )}
              plansOf={(goal) => plansOf(goal.id).map(({ name }) => name)}
              onTag={setTagging}
              onDelete={setDeleting}
            />
          )
        }
      </Resource>
      {tagging && <TagGoalDialog strategyId={strategyId} goal={tagging} onClose={() => setTagging(null)} />}
      {deleting && (
        <DeleteDialog
          title={t('planning.goals.deleteTitle', { title: deleting.title })}
          text={t('planning.goals.deleteText')}
          remove={() => call(planningApi.deleteGoal, { params: { strategyId, goalId: deleting.id } })}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}
