import { useTranslation } from 'react-i18next'

/** Whether commands reach the server just now; in words as well as colour. */
export function ConnectionStatus({ connected, wasConnected }: { connected: boolean; wasConnected: boolean }) {
  const { t } = useTranslation()
  if (!connected && !wasConnected) return null
  return (
    <span className="pv-connection" data-connected={connected}>
      {connected ? t('workshop.desk.connected') : t('workshop.desk.disconnected')}
    </span>
  )
}
