import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'
import { useRetryOnControl } from '../useRetryOnControl.ts'

/** The hall's board may not be read just now; when the control state says otherwise, it is tried again. */
export function StoppedPoster() {
  const { t } = useTranslation()
  const { snapshot } = useBoard()
  useRetryOnControl(true)
  return <p className="pv-wall-note">{snapshot.stopped && t(`board.stopped.${snapshot.stopped}`)}</p>
}
