import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../shared/protocol/addresses.ts'

/** The way on from a page that leads nowhere else. */
export function ToStart() {
  const { t } = useTranslation()
  return (
    <Button asChild variant="secondary" style={{ marginTop: 'var(--pv-space-2)' }}>
      <Link href={addresses.home}>{t('ui.toStart')}</Link>
    </Button>
  )
}
