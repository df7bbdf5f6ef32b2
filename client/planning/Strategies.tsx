import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Strategy } from '../../shared/planning/strategy.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { ExampleLabel } from '../ui/ExampleLabel.tsx'
import { Page } from '../ui/Page.tsx'
import { Resource, useResource } from '../ui/resource.tsx'
import './planning.css'
import { StrategyDialog } from './StrategyDialog.tsx'
import { strategyName } from './strategy-name.ts'
import './Strategy.css'

/** All planning strategies, and making a new one. */
export function Strategies() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [creating, setCreating] = useState(false)
  const read = useResource(planningApi.strategies, {})
  return (
    <Page
      title={t('planning.strategies.title')}
      lead={t('planning.strategies.lead')}
      actions={
        <Button onClick={() => setCreating(true)}>
          <PlusIcon aria-hidden />
          {t('planning.strategies.create')}
        </Button>
      }
    >
      <Resource of={read}>
        {(strategies) =>
          strategies.length === 0 ? (
            <p className="pv-plan-empty">{t('planning.strategies.empty')}</p>
          ) : (
            <ul className="pv-strategies">
              {strategies.map((strategy) => (
                <StrategyCard key={strategy.id} strategy={strategy} />
              ))}
            </ul>
          )
        }
      </Resource>
      {creating && (
        <StrategyDialog
          strategy={null}
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(address('strategy', { strategyId: id }))}
        />
      )}
    </Page>
  )
}

function StrategyCard({ strategy }: { strategy: Strategy }) {
  const { t } = useTranslation()
  const { id, plans, goals, workshops, example } = strategy
  const sizes = [
    t('planning.plans', { count: plans }),
    t('planning.goalCount', { count: goals }),
    t('planning.workshops', { count: workshops }),
  ]
  return (
    <li>
      <Link href={address('strategy', { strategyId: id })} className="pv-strategy">
        <strong>{strategyName(t, strategy)}</strong>
        <span>{sizes.join(' · ')}</span>
        {example && <ExampleLabel />}
      </Link>
    </li>
  )
}
