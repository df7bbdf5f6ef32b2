import { Switch } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useLive } from '../live/LiveProvider.tsx'

/** "Follow me": the tablets show what the hall sees. It stands as the server says, also when another facilitator turned it. */
export function LeadSwitch({ leading }: { leading: boolean }) {
  const { t } = useTranslation()
  const live = useLive()
  const lead = useMutation({ mutationFn: (on: boolean) => live.command({ type: 'lead', on }) })
  return (
    <>
      <Switch
        label={t('projector.remote.lead')}
        description={t('projector.remote.leadHelp')}
        checked={leading}
        onChange={({ target }) => lead.mutate(target.checked)}
      />
      <ErrorMessage error={lead.error} />
    </>
  )
}
