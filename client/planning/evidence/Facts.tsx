import { useTranslation } from 'react-i18next'
import type { GoalId, PlanId, StrategyId } from '../../../shared/ids.ts'
import type { Evidence } from '../../../shared/planning/evidence.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { call } from '../../ui/api.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { SeriesTable } from '../../ui/SeriesTable.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'
import { Entries } from './Entries.tsx'
import { FactDialog } from './FactDialog.tsx'

interface FactsProps {
  strategyId: StrategyId
  plans: readonly { id: PlanId; name: string }[]
  goals: readonly { id: GoalId; name: string }[]
}

/** The facts of a strategy, with what each is about. */
export function Facts({ strategyId, plans, goals }: FactsProps) {
  const { t } = useTranslation()
  const read = useResource(evidenceApi.evidence, { params: { strategyId } })
  const names = new Map<string, string>([...plans, ...goals].map(({ id, name }) => [id, name]))
  return (
    <Resource of={read}>
      {(facts) => (
        <Entries
          title={t('knowledge.facts')}
          empty={t('knowledge.noFacts')}
          add={t('knowledge.addFact')}
          entries={facts}
          nameOf={({ fact }) => fact}
          remove={({ id }) => call(evidenceApi.deleteEvidence, { params: { strategyId, evidenceId: id } })}
          form={(fact, onClose) => (
            <FactDialog strategyId={strategyId} fact={fact} plans={plans} goals={goals} onClose={onClose} />
          )}
        >
          {(fact) => <Fact fact={fact} names={names} />}
        </Entries>
      )}
    </Resource>
  )
}

function Fact({ fact, names }: { fact: Evidence; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation()
  const { source, year, url, series } = fact
  const about = fact.about.flatMap((id) => names.get(id) ?? [])
  return (
    <>
      <strong>{fact.fact}</strong>
      <p>{about.length > 0 ? t('knowledge.about', { names: about.join(' · ') }) : t('knowledge.aboutNothing')}</p>
      {series && <SeriesTable series={series} />}
      <p className="pv-plan-note">
        {t('evidence.source', { source, year })} {url && <SourceLink url={url} />}
      </p>
    </>
  )
}
