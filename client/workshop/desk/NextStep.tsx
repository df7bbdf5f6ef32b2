import { Button, Heading } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { WorkshopId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { call } from '../../ui/api.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { useLive } from '../live/LiveProvider.tsx'
import { commandOf, type DeskStep, deskSteps, situationOf } from './steps.ts'

interface NextStepProps {
  workshopId: WorkshopId
  control: ControlState
  status: ReactNode
}

/** Where things stand, one big button for what comes next, and the few others that make sense. */
export function NextStep({ workshopId, control, status }: NextStepProps) {
  const { t } = useTranslation()
  const live = useLive()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { next, others } = deskSteps(control)
  const command = useMutation({ mutationFn: live.command })
  const store = useMutationOnce({
    mutationFn: () => call(outcomeApi.close, { params: { workshopId } }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: resourceKey(outcomeApi.outcomes, { workshopId }) })
      navigate(address('outcome', { workshopId }))
    },
  })

  function take(step: DeskStep) {
    const wanted = commandOf(step)
    if (command.isPending) return
    if (wanted) command.mutate(wanted)
    else if (step === 'store') setAsking(true)
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
        {status}
      </div>
      <p className="pv-next-situation">{t(`workshop.desk.situation.${situationOf(control)}`)}</p>
      <ErrorMessage error={command.error} />
      <div className="pv-next-buttons">
        <Button data-size="lg" className="pv-next-button" aria-disabled={command.isPending} onClick={() => take(next)}>
          {t(`workshop.desk.step.${next}`)}
          <ArrowRightIcon aria-hidden />
        </Button>
        {others.map((step) => (
          <Button key={step} variant="secondary" aria-disabled={command.isPending} onClick={() => take(step)}>
            {t(`workshop.desk.step.${step}`)}
          </Button>
        ))}
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
