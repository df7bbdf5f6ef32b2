import { Dialog, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import './SheetFrame.css'

interface SheetFrameProps {
  title: ReactNode
  /** A drawer beside the board for looking things up; a sheet in the middle for a task. */
  placement: 'right' | 'center'
  /** For what is looked at as a whole. */
  wide?: boolean
  onClose: () => void
  /** Buttons that stay in sight while the rest scrolls. */
  footer?: ReactNode
  children: ReactNode
}

/** A modal sheet over the board. The browser keeps focus in it and Escape closes it. */
export function SheetFrame({ title, placement, wide = false, onClose, footer, children }: SheetFrameProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <Dialog
      open
      onClose={onClose}
      placement={placement}
      closeButton={t('ui.close')}
      aria-labelledby={titleId}
      className="pv-sheet"
      data-wide={wide || undefined}
    >
      <Heading level={2} data-size="xs" id={titleId} className="pv-sheet-title">
        {title}
      </Heading>
      <div className="pv-sheet-body">{children}</div>
      {footer && <div className="pv-sheet-footer">{footer}</div>}
    </Dialog>
  )
}
