import { Paragraph } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { useLatest } from '../../ui/useLatest.ts'
import { useBoard } from '../board-context.ts'

interface MoveOverProps {
  title: string
  /** All that was done on this board has arrived, or the device is not let in to bring more. `late`: it is with the facilitator. */
  onHandedIn: (late: boolean) => void
  /** Why the next seat could not be taken. */
  error: unknown
}

/** In place of a board that the device is about to leave: what was done there is handed in first. */
export function MoveOver({ title, onHandedIn, error }: MoveOverProps) {
  const { t } = useTranslation()
  const { status, stopped, refused } = useBoard().snapshot
  const isHandedIn = status === 'saved' || stopped !== null
  const handIn = useLatest(() => onHandedIn(refused?.kept === true))
  useEffect(() => {
    if (isHandedIn) handIn.current()
  }, [isHandedIn, handIn])
  return (
    <Page title={title} width="narrow">
      <Paragraph style={{ marginBottom: 'var(--pv-space-2)' }}>{t('board.otherTable.first')}</Paragraph>
      {error ? <ErrorMessage error={error} onRetry={handIn.current} /> : <Loading />}
    </Page>
  )
}
