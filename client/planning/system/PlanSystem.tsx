import { Button, Heading } from '@digdir/designsystemet-react'
import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { type PlanType, planTypes } from '../../../shared/planning/plan-type.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import '../planning.css'
import { StrategyScreen } from '../StrategyScreen.tsx'
import './PlanSystem.css'
import { SystemList, typeDomId } from './SystemList.tsx'
import { SystemMap } from './SystemMap.tsx'

/** The municipality's plan system: a map of its types, and every plan under its type. */
export function PlanSystem() {
  const { t } = useTranslation()
  return (
    <StrategyScreen
      title={t('plansystem.title')}
      lead={t('plansystem.lead')}
      width="wide"
      actions={() => (
        <Button variant="secondary" onClick={() => window.print()}>
          <PrinterSmallIcon aria-hidden />
          {t('plansystem.print')}
        </Button>
      )}
    >
      {({ id }) => <SystemOf strategyId={id} />}
    </StrategyScreen>
  )
}

function SystemOf({ strategyId }: { strategyId: StrategyId }) {
  const read = useResource(planningApi.plans, { params: { strategyId } })
  return <Resource of={read}>{(plans) => <MapAndList plans={plans} />}</Resource>
}

const none: ReadonlySet<PlanType> = new Set()

function MapAndList({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(none)
  const areAllOpen = open.size === planTypes.length
  function show(type: PlanType) {
    flushSync(() => setOpen(new Set([...open, type])))
    document.getElementById(typeDomId(type))?.focus()
  }
  return (
    <div className="pv-plan-stack">
      <section className="pv-plan-panel" aria-label={t('plansystem.map')}>
        <p className="pv-plan-note">{t('plansystem.mapHelp')}</p>
        <SystemMap countOf={(type) => plans.filter(({ planType }) => planType === type).length} onOpen={show} />
      </section>
      <section className="pv-plan-panel pv-system-list">
        <div className="pv-system-list-head">
          <Heading level={2} data-size="xs">
            {t('plansystem.listTitle')}
          </Heading>
          <Button variant="secondary" onClick={() => setOpen(areAllOpen ? none : new Set(planTypes))}>
            {t(areAllOpen ? 'plansystem.collapseAll' : 'plansystem.expandAll')}
          </Button>
        </div>
        <SystemList
          plans={plans}
          open={open}
          onToggle={(type) =>
            setOpen(open.has(type) ? new Set([...open].filter((one) => one !== type)) : new Set([...open, type]))
          }
        />
      </section>
    </div>
  )
}
