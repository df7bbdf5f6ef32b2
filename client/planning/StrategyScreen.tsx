import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import type { Strategy } from '../../shared/planning/strategy.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { NotFound } from '../ui/NotFound.tsx'
import { type Crumb, Page } from '../ui/Page.tsx'
import { Resource, useResource } from '../ui/resource.tsx'
import { strategyName } from './strategy-name.ts'
import { useStrategyId } from './useStrategyId.ts'

interface StrategyScreenProps {
  /** null: the strategy's own page, titled with its name. */
  title: string | null
  lead: string
  width?: 'normal' | 'wide'
  actions?: (strategy: Strategy) => ReactNode
  children: (strategy: Strategy) => ReactNode
}

/** A page about one strategy: the way back to it, and the label when its data is an example. */
export function StrategyScreen(props: StrategyScreenProps) {
  const strategyId = useStrategyId()
  return strategyId === null ? <NotFound /> : <KnownStrategy {...props} strategyId={strategyId} />
}

function KnownStrategy(props: StrategyScreenProps & { strategyId: StrategyId }) {
  const { t } = useTranslation()
  const { strategyId, title, lead, width = 'normal', actions, children } = props
  const read = useResource(planningApi.strategy, { params: { strategyId } })
  const strategy = read.data
  const name = strategy ? strategyName(t, strategy) : ''
  const trail: Crumb[] = [{ label: t('planning.strategies.title'), href: address('strategies') }]
  if (title !== null && strategy) trail.push({ label: name, href: address('strategy', { strategyId }) })
  return (
    <Page
      title={title ?? (name || t('planning.strategies.title'))}
      lead={lead}
      trail={trail}
      width={width}
      example={strategy?.example ?? false}
      actions={strategy && actions?.(strategy)}
    >
      <Resource of={read}>{children}</Resource>
    </Page>
  )
}
