import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { AgendaList } from '../agenda/AgendaList.tsx'
import { useLive } from '../live/LiveProvider.tsx'

/** The whole agenda, below what is needed all the time. Nothing where there is none. */
export function AgendaPanel({ agenda, control }: { agenda: readonly Phase[]; control: ControlState }) {
  const live = useLive()
  const goTo = useMutationOnce({ mutationFn: live.command })
  if (agenda.length === 0) return null
  return (
    <section className="pv-panel" aria-labelledby="agenda">
      <AgendaList agenda={agenda} control={control} onGoTo={(phaseId) => goTo.mutate({ type: 'goTo', phaseId })} />
      <ErrorMessage error={goTo.error} />
    </section>
  )
}
