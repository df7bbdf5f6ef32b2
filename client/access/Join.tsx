import { useTranslation } from 'react-i18next'
import { Page } from '../ui/Page.tsx'
import './Home.css'
import { JoinCodeForm } from './JoinCodeForm.tsx'

/** The code alone, for those who were told to go to /bli-med. */
export function Join() {
  const { t } = useTranslation()
  return (
    <Page title={t('access.homeTitle')} lead={t('access.homeLead')} width="narrow">
      <div className="pv-home-join">
        <JoinCodeForm />
        <p className="pv-home-note">{t('access.noName')}</p>
      </div>
    </Page>
  )
}
