import { Heading } from '@digdir/designsystemet-react'
import { type ComponentProps, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import type { Known } from '../../shared/planning/read-rows.ts'
import { type PlanImportReceipt, planningApi } from '../../shared/protocol/rest/planning.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import type { ImportSource } from './import-source.ts'
import './planning.css'
import { SourceChoice } from './SourceChoice.tsx'
import { StrategyScreen } from './StrategyScreen.tsx'
import './PlanImport.css'

/** From a list of plans in a file or on the clipboard to plans in the catalogue, with a look at every row between. */
export function PlanImport() {
  const { t } = useTranslation()
  return (
    <StrategyScreen title={t('planning.import.title')} lead={t('planning.import.lead')} width="wide">
      {({ id }) => <ImportSteps strategyId={id} />}
    </StrategyScreen>
  )
}

type Step = { at: 'choose' } | { at: 'preview'; source: ImportSource } | { at: 'done'; receipt: PlanImportReceipt }

function ImportSteps({ strategyId }: { strategyId: StrategyId }) {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  const goals = useResource(planningApi.goals, { params: { strategyId } })
  switch (step.at) {
    case 'choose':
      return (
        <section className="pv-plan-panel">
          <Heading level={2} data-size="xs">
            {t('planning.import.chooseTitle')}
          </Heading>
          <SourceChoice onSource={(source) => setStep({ at: 'preview', source })} />
        </section>
      )
    case 'preview':
      return (
        <Resource of={plans}>
          {(plans) => (
            <Resource of={goals}>
              {(goals) => (
                <KnownPreview
                  strategyId={strategyId}
                  source={step.source}
                  plans={plans}
                  goals={goals}
                  onOther={() => setStep({ at: 'choose' })}
                  onDone={(receipt) => setStep({ at: 'done', receipt })}
                />
              )}
            </Resource>
          )}
        </Resource>
      )
    case 'done':
      return <ImportDone strategyId={strategyId} receipt={step.receipt} onAgain={() => setStep({ at: 'choose' })} />
  }
}

type KnownPreviewProps = Omit<ComponentProps<typeof ImportPreview>, 'known'> & Known

/** What is known is one thing as long as it is the same: rows are not read anew each time something is chosen. */
function KnownPreview({ plans, goals, ...props }: KnownPreviewProps) {
  const known = useMemo(() => ({ plans, goals }), [plans, goals])
  return <ImportPreview known={known} {...props} />
}
