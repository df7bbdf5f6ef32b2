import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { mandatoryMissing } from '../../../shared/planning/plan-type.ts'
import { searchPlans } from '../../../shared/planning/search-plans.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { useSession } from '../held-roles.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** Check boxes drawn at once; a catalogue of thousands is searched, not scrolled. */
const shownAtOnce = 200

/** Cards: which plans of the catalogue lie on the boards. */
export function CardsSection({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <SetupSection step="cards">
      <Resource of={session}>
        {({ planner }) =>
          planner ? (
            <ChooseFromCatalogue view={view} />
          ) : (
            <>
              <p className="pv-setup-note">{t('workshop.setup.cards.onlyPlanner')}</p>
              <ChooseCards view={view} plans={view.plans} />
            </>
          )
        }
      </Resource>
    </SetupSection>
  )
}

function ChooseFromCatalogue({ view }: { view: WorkshopView }) {
  const { strategyId } = view.workshop
  const catalogue = useResource(planningApi.plans, { params: { strategyId } })
  return <Resource of={catalogue}>{(plans) => <ChooseCards view={view} plans={plans} />}</Resource>
}

function ChooseCards({ view: { workshop }, plans }: { view: WorkshopView; plans: readonly Plan[] }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<ReadonlySet<PlanId>>(workshop, 'cards')
  const [search, setSearch] = useState('')
  const chosen = setup.draft ?? new Set(workshop.planIds)
  const found = searchPlans(plans, useDeferredValue(search), (plan) => t(`planning.planType.${plan.planType}`))
  // Where goals alone are ranked, nobody is to decide about plans.
  const isAboutPlans = chosen.size > 0 || workshop.goalIds.length === 0
  const missing = isAboutPlans ? mandatoryMissing(plans.filter((plan) => chosen.has(plan.id))) : []
  const isTooMany = chosen.size > limits.workshopPlans

  function toggle(ids: readonly PlanId[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setup.write(next)
  }

  function save() {
    if (isTooMany) return
    // In the catalogue's order, which is the order of cards not placed yet.
    const planIds = plans.filter((plan) => chosen.has(plan.id)).map((plan) => plan.id)
    setup.save({ planIds })
  }

  if (plans.length === 0) {
    return (
      <>
        <p className="pv-setup-note">{t('workshop.setup.cards.empty')}</p>
        <Button asChild variant="secondary">
          <Link href={address('catalogue', { strategyId: workshop.strategyId })}>
            {t('workshop.setup.cards.toCatalogue')}
          </Link>
        </Button>
      </>
    )
  }
  const foundIds = found.map((plan) => plan.id)
  return (
    <>
      <Textfield
        type="search"
        label={t('workshop.setup.cards.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="pv-setup-row">
        <Button variant="secondary" onClick={() => toggle(foundIds, true)} disabled={found.length === 0}>
          {t('workshop.setup.cards.chooseAll', { count: found.length })}
        </Button>
        <Button variant="secondary" onClick={() => toggle(foundIds, false)} disabled={found.length === 0}>
          {t('workshop.setup.cards.chooseNone')}
        </Button>
        <strong role="status">{t('workshop.setup.cards.chosen', { count: chosen.size })}</strong>
      </div>
      {isTooMany && (
        <p className="pv-setup-caution" role="alert">
          {t('workshop.setup.cards.tooMany', { limit: limits.workshopPlans })}
        </p>
      )}
      {missing.map((type) => (
        <p key={type} className="pv-setup-caution">
          {t('workshop.setup.cards.mandatoryMissing', { type: t(`planning.planType.${type}`) })}
        </p>
      ))}
      <ul className="pv-card-choices">
        {found.slice(0, shownAtOnce).map((plan) => (
          <li key={plan.id}>
            <Checkbox
              label={plan.name}
              description={[t(`planning.planType.${plan.planType}`), plan.committee].filter(Boolean).join(' · ')}
              checked={chosen.has(plan.id)}
              onChange={(event) => toggle([plan.id], event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="pv-setup-note">{t('workshop.setup.cards.none')}</p>}
      {found.length > shownAtOnce && (
        <p className="pv-setup-note">{t('workshop.setup.cards.notAll', { shown: shownAtOnce, count: found.length })}</p>
      )}
      <SaveBar setup={setup} onSave={save} />
    </>
  )
}
