import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'

/** The hall's board may not be read just now; when the control state says otherwise, it is tried again. */
export function StoppedPoster() {
  const { t } = useTranslation()
  const { snapshot, session, control } = useBoard()
  const triedAt = useRef(control.version)
  useEffect(() => {
    if (triedAt.current === control.version) return
    triedAt.current = control.version
    session.retry()
  }, [control.version, session])
  return <p className="pv-wall-note">{snapshot.stopped && t(`board.stopped.${snapshot.stopped}`)}</p>
}
