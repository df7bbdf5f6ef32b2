import { Button } from '@digdir/designsystemet-react'
import { ClockDashedIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EarlierSummary } from '../../../shared/protocol/rest/boards.ts'
import { useBoard } from '../board-context.ts'
import { EarlierList } from './EarlierList.tsx'
import { EarlierPicture } from './EarlierPicture.tsx'

/** The way to how the board stood earlier: a list, one of it as a picture, and restoring it. */
export function EarlierBoards() {
  const { t } = useTranslation()
  const { view, table } = useBoard()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<EarlierSummary | null>(null)
  const params = { workshopId: view.workshop.id, boardId: table?.boardId ?? view.workshop.plenaryBoardId }
  const close = () => {
    setOpen(false)
    setChosen(null)
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <ClockDashedIcon aria-hidden />
        {t('late.earlier.open')}
      </Button>
      {open && !chosen && <EarlierList params={params} onLook={setChosen} onClose={close} />}
      {chosen && <EarlierPicture params={params} earlier={chosen} onBack={() => setChosen(null)} onClose={close} />}
    </>
  )
}
