import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StrategyId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import { type PlanType, planTypes } from '../../shared/planning/plan-type.ts'
import { searchPlans } from '../../shared/planning/search-plans.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PlanTable } from './PlanTable.tsx'
import './planning.css'
import { StrategyScreen } from './StrategyScreen.tsx'

type Open = { what: 'add' } | { what: 'edit' | 'delete'; plan: Plan } | null

/** The plan catalogue: search, change, delete. */
export function Catalogue() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>(null)
  return (
    <StrategyScreen
      title={t('planning.catalogue.title')}
      lead={t('planning.strategy.plans.lead')}
      width="wide"
      actions={({ id: strategyId }) => (
        <>
          <Button variant="secondary" onClick={() => setOpen({ what: 'add' })}>
            <PlusIcon aria-hidden />
            {t('planning.catalogue.add')}
          </Button>
          <Button asChild>
            <Link href={address('planImport', { strategyId })}>{t('planning.strategy.plans.import')}</Link>
          </Button>
        </>
      )}
    >
      {({ id: strategyId }) => (
        <>
          <Plans strategyId={strategyId} onOpen={setOpen} />
          {open?.what === 'delete' && (
            <DeleteDialog
              title={t('planning.catalogue.deleteTitle', { name: open.plan.name })}
              text={t('planning.catalogue.deleteText')}
              remove={() => call(planningApi.deletePlan, { params: { strategyId, planId: open.plan.id } })}
              onClose={() => setOpen(null)}
            />
          )}
          {(open?.what === 'add' || open?.what === 'edit') && (
            <PlanDialog
              strategyId={strategyId}
              plan={open.what === 'edit' ? open.plan : null}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </StrategyScreen>
  )
}

function Plans({ strategyId, onOpen }: { strategyId: StrategyId; onOpen: (open: Open) => void }) {
  const read = useResource(planningApi.plans, { params: { strategyId } })
  return <Resource of={read}>{(plans) => <SearchedPlans plans={plans} onOpen={onOpen} />}</Resource>
}

function SearchedPlans({ plans, onOpen }: { plans: readonly Plan[]; onOpen: (open: Open) => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [type, setType] = useState<PlanType | ''>('')
  const ofType = plans.filter((plan) => type === '' || plan.planType === type)
  const found = searchPlans(ofType, useDeferredValue(search), (plan) => t(`planning.planType.${plan.planType}`))
  const present = planTypes.filter((one) => plans.some((plan) => plan.planType === one))
  if (plans.length === 0) return <p className="pv-plan-empty">{t('planning.catalogue.empty')}</p>
  return (
    <div className="pv-plan-stack">
      <div className="pv-plan-filters">
        <Textfield
          type="search"
          label={t('planning.catalogue.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Field>
          <Label>{t('planning.catalogue.type')}</Label>
          <Select value={type} onChange={(event) => setType(planTypes.find((one) => one === event.target.value) ?? '')}>
            <Select.Option value="">{t('planning.catalogue.allTypes')}</Select.Option>
            {present.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`planning.planType.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <strong role="status">{t('planning.catalogue.found', { count: found.length })}</strong>
      </div>
      {found.length === 0 ? (
        <p className="pv-plan-empty">{t('planning.catalogue.none')}</p>
      ) : (
        <PlanTable
          plans={found}
          onEdit={(plan) => onOpen({ what: 'edit', plan })}
          onDelete={(plan) => onOpen({ what: 'delete', plan })}
        />
      )}
    </div>
  )
}
