import { Button } from '@digdir/designsystemet-react'
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import './LedDialog.css'
import { ProjectorPicture } from './ProjectorPicture.tsx'
import { spotlightName } from './spotlight-name.ts'

interface LedDialogProps {
  view: WorkshopView
  actor: Acting
  onLeave: () => void
}

/**
 * What the hall sees, over all that was under way on the tablet: the board and its open sheets stay as they are beneath, and
 * the browser gives the focus back when this closes.
 */
export function LedDialog({ view, actor, onLeave }: LedDialogProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const labelId = useId()
  const { spotlight } = useLiveState().control ?? view.control
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="pv-led"
      aria-labelledby={labelId}
      onCancel={(event) => {
        event.preventDefault()
        onLeave()
      }}
    >
      <div className="pv-led-bar">
        <p id={labelId} role="status">
          {t('projector.led.shows', { what: spotlightName(t, view, spotlight) })}
        </p>
        <Button variant="secondary" onClick={onLeave}>
          <ArrowUndoIcon aria-hidden />
          {t('projector.led.leave')}
        </Button>
      </div>
      <ProjectorPicture view={view} actor={actor} mayReadLinks={false} inDialog />
    </dialog>
  )
}
