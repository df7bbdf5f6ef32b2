import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import '../forms.css'

interface FormDialogProps {
  title: string
  busy: boolean
  error: Error | null
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog: its fields, what went wrong, and the two ways out. */
export function FormDialog({ title, busy, error, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} closeButton={t('ui.close')} className="pv-form-dialog" aria-labelledby={titleId}>
      <Heading level={2} data-size="sm" id={titleId}>
        {title}
      </Heading>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        <ErrorMessage error={error} />
        <div className="pv-form-buttons">
          <Button type="button" variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
