import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../shared/protocol/addresses.ts'
import { Page } from './Page.tsx'

/** No screen has this address. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('ui.notFound')} width="narrow">
      <Paragraph>{t('ui.notFoundText')}</Paragraph>
      <Button asChild style={{ marginTop: 'var(--pv-space-2)' }}>
        <Link href={addresses.home}>{t('ui.toStart')}</Link>
      </Button>
    </Page>
  )
}
