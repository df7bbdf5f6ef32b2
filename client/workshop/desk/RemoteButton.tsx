import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameSpotlight, type Spotlight } from '../../../shared/workshop/spotlight.ts'

interface RemoteButtonProps {
  /** What the hall sees now. */
  shown: Spotlight
  shows: Spotlight
  onShow: (spotlight: Spotlight) => void
  children: ReactNode
}

/** One picture on the remote; it says when it is the one that is shown. */
export function RemoteButton({ shown, shows, onShow, children }: RemoteButtonProps) {
  const { t } = useTranslation()
  const isShown = isSameSpotlight(shown, shows)
  return (
    <button type="button" aria-pressed={isShown} onClick={() => onShow(shows)}>
      {children}
      {isShown && <span className="pv-remote-shown">{t('workshop.desk.shows')}</span>}
    </button>
  )
}
