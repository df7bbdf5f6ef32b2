import { Spinner } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import './Loading.css'

/** A calm sign that something is on its way; it shows only after a moment, so that quick screens do not blink. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <div className="pv-loading" role="status">
      <Spinner aria-hidden data-size="md" />
      {t('ui.loading')}
    </div>
  )
}
