import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from './ErrorMessage.tsx'
import './forms.css'

interface FormDialogProps {
  title: string
  /** The verb of the button that sends the form; "Lagre" where none is given. */
  submit?: string
  wide?: boolean
  busy: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog: its fields, what went wrong, and the two ways out. Afterwards what opened it has the focus again. */
export function FormDialog({ title, submit, wide, busy, error, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const [cameFrom] = useState(() => document.activeElement)
  // The browser does so by itself when a dialog is closed, but not when it is taken away, as it is when all is saved.
  useEffect(() => () => (cameFrom instanceof HTMLElement ? cameFrom.focus() : undefined), [cameFrom])
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('ui.close')}
      className="pv-form-dialog"
      data-wide={wide || undefined}
      aria-labelledby={titleId}
    >
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
            {submit ?? t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
