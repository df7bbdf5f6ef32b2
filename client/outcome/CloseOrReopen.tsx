import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Stage } from '../../shared/workshop/control.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useLive } from '../workshop/live/LiveProvider.tsx'
import { useStoreOutcome } from './useStoreOutcome.ts'

/** The one verb of the page: close and store the outcome, or, once closed, take the workshop up again. Asks once. */
export function CloseOrReopen({ workshopId, stage }: { workshopId: WorkshopId; stage: Stage }) {
  const { t } = useTranslation()
  const live = useLive()
  const [, setSearch] = useSearchParams()
  const [asking, setAsking] = useState(false)
  const store = useStoreOutcome(workshopId)
  const reopen = useMutation({ mutationFn: () => live.command({ type: 'reopen' }) })
  const verb = stage === 'closed' ? 'reopen' : 'close'
  const { isPending, error } = verb === 'close' ? store : reopen

  function ask() {
    store.reset()
    reopen.reset()
    setAsking(true)
  }
  function confirm() {
    const onSuccess = () => {
      setAsking(false)
      setSearch({})
    }
    if (verb === 'close') store.mutate(undefined, { onSuccess })
    else reopen.mutate(undefined, { onSuccess })
  }
  return (
    <>
      <Button variant={verb === 'close' ? 'primary' : 'secondary'} onClick={ask}>
        {t(`outcome.${verb}.button`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(`outcome.${verb}.title`)}
        text={t(`outcome.${verb}.text`)}
        confirm={t(`outcome.${verb}.button`)}
        busy={isPending}
        error={error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
