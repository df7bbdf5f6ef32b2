import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../../shared/protocol/addresses.ts'
import { Page } from '../../ui/Page.tsx'

/** There is no place at a table for this browser (any more), and the way to one. */
export function JoinAgain({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('board.noSeat.title')} width="narrow">
      <Paragraph>{text}</Paragraph>
      <Button asChild style={{ marginTop: 'var(--pv-space-2)' }}>
        <Link href={addresses.join}>{t('board.joinAgain')}</Link>
      </Button>
    </Page>
  )
}
