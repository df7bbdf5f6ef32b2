import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GoalId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import { goalLevels, goalName } from '../../../shared/planning/goal.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** Check boxes drawn at once; a hierarchy of thousands is searched, not scrolled. */
const shownAtOnce = 200

/** Goals: which of the strategy's goals lie on the boards, to be ranked there. */
export function GoalsSection({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  return (
    <SetupSection step="goals">
      {view.goals.length > 0 ? (
        <ChooseGoals view={view} />
      ) : (
        <>
          <p className="pv-setup-note">{t('workshop.setup.goals.empty')}</p>
          <Button asChild variant="secondary">
            <Link href={address('goals', { strategyId: view.workshop.strategyId })}>
              {t('workshop.setup.goals.toGoals')}
            </Link>
          </Button>
        </>
      )}
    </SetupSection>
  )
}

function ChooseGoals({ view: { workshop, goals } }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<ReadonlySet<GoalId>>(workshop, 'goals')
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const chosen = setup.draft ?? new Set(workshop.goalIds)
  const found = goals.filter((goal) =>
    hasEveryWord(`${goalName(goal)}\n${t(`planning.goalLevel.${goal.level}`)}`, wanted),
  )
  const levels = goalLevels.filter((level) => goals.some((goal) => goal.level === level))
  const isTooMany = chosen.size > limits.workshopGoals

  function toggle(ids: readonly GoalId[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setup.write(next)
  }

  function save() {
    if (isTooMany) return
    // In the hierarchy's order, which is the order of cards not placed yet.
    setup.save({ goalIds: goals.filter(({ id }) => chosen.has(id)).map(({ id }) => id) })
  }

  return (
    <>
      <div className="pv-setup-row">
        {levels.map((level) => {
          const ids = goals.filter((goal) => goal.level === level).map(({ id }) => id)
          const all = ids.every((id) => chosen.has(id))
          return (
            <Button key={level} variant="secondary" aria-pressed={all} onClick={() => toggle(ids, !all)}>
              {t(`workshop.setup.goals.all.${level}`, { count: ids.length })}
            </Button>
          )
        })}
        <strong role="status">{t('workshop.setup.goals.chosen', { count: chosen.size })}</strong>
      </div>
      <Textfield
        type="search"
        label={t('workshop.setup.goals.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {isTooMany && (
        <p className="pv-setup-caution" role="alert">
          {t('workshop.setup.goals.tooMany', { limit: limits.workshopGoals })}
        </p>
      )}
      <ul className="pv-card-choices">
        {found.slice(0, shownAtOnce).map((goal) => (
          <li key={goal.id}>
            <Checkbox
              label={goalName(goal)}
              description={t(`planning.goalLevel.${goal.level}`)}
              checked={chosen.has(goal.id)}
              onChange={(event) => toggle([goal.id], event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="pv-setup-note">{t('workshop.setup.goals.none')}</p>}
      {found.length > shownAtOnce && (
        <p className="pv-setup-note">{t('workshop.setup.cards.notAll', { shown: shownAtOnce, count: found.length })}</p>
      )}
      <SaveBar setup={setup} onSave={save} />
    </>
  )
}
