import { useTranslation } from 'react-i18next'
import { Loading } from './Loading.tsx'

/** A whole screen that is on its way. It has the landmark and heading of every page, but leaves title and focus to what comes. */
export function LoadingPage() {
  const { t } = useTranslation()
  return (
    <main id="main" tabIndex={-1}>
      <h1 className="pv-visually-hidden">{t('ui.productName')}</h1>
      <Loading />
    </main>
  )
}
