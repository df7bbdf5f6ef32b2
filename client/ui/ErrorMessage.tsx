import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { errorText, mayPass } from './error-text.ts'

/** What went wrong, as a sentence that says what to do, read aloud at once; a button to try again where that may help. */
export function ErrorMessage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{errorText(t, error)}</Paragraph>
      {onRetry && mayPass(error) && (
        <Button variant="secondary" data-color="danger" style={{ marginTop: 'var(--pv-space-1)' }} onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      )}
    </Alert>
  )
}
