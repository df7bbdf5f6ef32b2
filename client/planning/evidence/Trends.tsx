import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../../shared/ids.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { call } from '../../ui/api.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { Entries } from './Entries.tsx'
import { TrendDialog } from './TrendDialog.tsx'

/** The development trends of a strategy. */
export function Trends({ strategyId }: { strategyId: StrategyId }) {
  const { t } = useTranslation()
  const read = useResource(evidenceApi.trends, { params: { strategyId } })
  return (
    <Resource of={read}>
      {(trends) => (
        <Entries
          title={t('knowledge.trends')}
          lead={t('knowledge.trendsLead')}
          empty={t('knowledge.noTrends')}
          add={t('knowledge.addTrend')}
          entries={trends}
          nameOf={({ title }) => title}
          remove={({ id }) => call(evidenceApi.deleteTrend, { params: { strategyId, trendId: id } })}
          form={(trend, onClose) => <TrendDialog strategyId={strategyId} trend={trend} onClose={onClose} />}
        >
          {({ title, text, source, year }) => (
            <>
              <strong>{title}</strong>
              {text && <p className="pv-entry-text">{text}</p>}
              <p className="pv-plan-note">{[source, year].filter(Boolean).join(', ')}</p>
            </>
          )}
        </Entries>
      )}
    </Resource>
  )
}
