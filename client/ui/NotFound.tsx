import { Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Page } from './Page.tsx'
import { ToStart } from './ToStart.tsx'

/** No screen has this address. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('ui.notFound')} width="narrow">
      <Paragraph>{t('ui.notFoundText')}</Paragraph>
      <ToStart />
    </Page>
  )
}
