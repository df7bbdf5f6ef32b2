import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from './ErrorMessage.tsx'
import './ConfirmDialog.css'

interface ConfirmDialogProps {
  open: boolean
  title: string
  /** What will happen, and what cannot be undone. */
  text: ReactNode
  /** The verb itself ("Slett"), never "OK". */
  confirm: string
  /** true: red, for what destroys something. */
  dangerous?: boolean
  busy?: boolean
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks once before something that cannot be undone. Focus starts at the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (props.open) cancel.current?.focus()
  }, [props.open])
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      closeButton={false}
      closedby="any"
      aria-labelledby={titleId}
      className="pv-confirm"
    >
      <Heading level={2} data-size="sm" id={titleId}>
        {props.title}
      </Heading>
      <Paragraph>{props.text}</Paragraph>
      <ErrorMessage error={props.error} />
      <div className="pv-confirm-buttons">
        <Button variant="secondary" ref={cancel} onClick={props.onClose}>
          {t('ui.cancel')}
        </Button>
        <Button data-color={props.dangerous ? 'danger' : 'accent'} loading={props.busy} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </div>
    </Dialog>
  )
}
