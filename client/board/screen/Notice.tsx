import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './Notices.css'

interface NoticeProps {
  tone: 'info' | 'caution' | 'danger'
  icon: ReactNode
  /** Read aloud at once. */
  alert?: boolean
  /** Read aloud when there is a pause. */
  live?: boolean
  onRead?: () => void
  /** What can be done about it. */
  action?: { label: string; run: () => void }
  children: ReactNode
}

/** One line between header and board. */
export function Notice({ tone, icon, alert, live, onRead, action, children }: NoticeProps) {
  const { t } = useTranslation()
  return (
    <div className="pv-notice" data-tone={tone} role={alert ? 'alert' : live ? 'status' : undefined}>
      {icon}
      <p>{children}</p>
      {action && (
        <Button variant="secondary" data-size="sm" onClick={action.run}>
          {action.label}
        </Button>
      )}
      {onRead && (
        <Button variant="tertiary" data-size="sm" onClick={onRead}>
          {t('board.understood')}
        </Button>
      )}
    </div>
  )
}
