import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { saysTheSame } from '../../shared/outcome/same-outcome.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { useResource } from '../ui/resource.tsx'
import { useStoreOutcome } from './useStoreOutcome.ts'

/** In a closed workshop: says when no stored version holds what the boards hold, and lets one store it. */
export function NotStored({ workshopId, newest }: { workshopId: WorkshopId; newest: number | null }) {
  return newest === null ? (
    <StoreNow workshopId={workshopId} />
  ) : (
    <StoreIfChanged workshopId={workshopId} newest={newest} />
  )
}

function StoreIfChanged({ workshopId, newest }: { workshopId: WorkshopId; newest: number }) {
  const boards = useResource(outcomeApi.outcome, { params: { workshopId, version: 'current' } })
  const stored = useResource(outcomeApi.outcome, { params: { workshopId, version: newest } })
  if (!boards.data || !stored.data || saysTheSame(boards.data, stored.data)) return null
  return <StoreNow workshopId={workshopId} />
}

function StoreNow({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const store = useStoreOutcome(workshopId)
  return (
    <Alert data-color="warning" className="pv-outcome-not-stored">
      <Paragraph>{t('outcome.notStored.text')}</Paragraph>
      <ErrorMessage error={store.error} />
      <Button loading={store.isPending} onClick={() => store.mutate()}>
        {t('outcome.notStored.button')}
      </Button>
    </Alert>
  )
}
