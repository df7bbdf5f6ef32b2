import { Button, Heading } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { address } from '../../../shared/protocol/addresses.ts'
import { outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { call } from '../../ui/api.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import '../agenda/Agenda.css'
import { PhaseNow } from '../agenda/PhaseNow.tsx'
import { useLive } from '../live/LiveProvider.tsx'
import { commandOf, type DeskStep, deskSteps, situationOf } from './steps.ts'
import { useSettled } from './useSettled.ts'

interface NextStepProps {
  workshop: Workshop
  control: ControlState
  status: ReactNode
}

/** Where things stand, one big button for what comes next, and the few others that make sense. */
export function NextStep({ workshop: { id: workshopId, agenda }, control, status }: NextStepProps) {
  const { t } = useTranslation()
  const live = useLive()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { next, others } = deskSteps(control, agenda)
  const isSettled = useSettled(next.do === 'begin' ? next.phase.id : next.do)
  const command = useMutationOnce({ mutationFn: live.command })
  const store = useMutationOnce({
    mutationFn: () => call(outcomeApi.close, { params: { workshopId } }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: resourceKey(outcomeApi.outcomes, { workshopId }) })
      navigate(address('outcome', { workshopId }))
    },
  })

  function take(step: DeskStep) {
    const wanted = commandOf(step)
    if (wanted) command.mutate(wanted)
    else if (step.do === 'store') setAsking(true)
    else navigate(address('outcome', { workshopId }))
  }

  return (
    <section className="pv-panel" aria-labelledby="neste">
      <div className="pv-panel-head">
        <Heading level={2} data-size="2xs" id="neste">
          <span className="pv-stage" data-stage={control.stage}>
            {t(`workshop.stage.${control.stage}`)}
          </span>
        </Heading>
        {next.do === 'begin' && (
          <div className="pv-next-others">
            {t('agenda.desk.byHand')}
            <Others steps={others} busy={command.isPending} onTake={take} size="sm" />
          </div>
        )}
        {status}
      </div>
      {control.phase && control.stage !== 'closed' && (
        <PhaseNow agenda={agenda} phase={control.phase} timer={control.timer} onCommand={command.mutate} />
      )}
      {!(control.phase && control.stage === 'open') && (
        <p className="pv-next-situation">{t(`workshop.desk.situation.${situationOf(control)}`)}</p>
      )}
      <ErrorMessage error={command.error} />
      <div className="pv-next-buttons">
        <Button
          data-size="lg"
          className="pv-next-button"
          aria-disabled={command.isPending || !isSettled}
          onClick={() => isSettled && take(next)}
        >
          {next.do === 'begin'
            ? t('agenda.desk.begin', { title: next.phase.title })
            : t(`workshop.desk.step.${next.do}`)}
          <ArrowRightIcon aria-hidden />
        </Button>
        {next.do !== 'begin' && <Others steps={others} busy={command.isPending} onTake={take} />}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('workshop.desk.storeTitle')}
        text={t('workshop.desk.storeText')}
        confirm={t('workshop.desk.step.store')}
        busy={store.isPending}
        error={store.error}
        onConfirm={() => store.mutate()}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}

interface OthersProps {
  steps: ReturnType<typeof deskSteps>['others']
  busy: boolean
  onTake: (step: DeskStep) => void
  size?: 'sm'
}

function Others({ steps, busy, onTake, size }: OthersProps) {
  const { t } = useTranslation()
  return steps.map((step) => (
    <Button key={step} variant="secondary" data-size={size} aria-disabled={busy} onClick={() => onTake({ do: step })}>
      {t(`workshop.desk.step.${step}`)}
    </Button>
  ))
}
