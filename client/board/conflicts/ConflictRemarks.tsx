import { Button } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { RemarksSection } from '../sheets/RemarksSection.tsx'

/** What is remarked on a goal conflict, dissent above all, and writing one; opened when asked for. */
export function ConflictRemarks({ about }: { about: ConflictId }) {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const [open, setOpen] = useState(false)
  const partId = useId()
  const count = [...snapshot.state.remarks.values()].filter((remark) => remark.about === about).length
  if (count === 0 && !may('remark')) return null
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        style={{ alignSelf: 'start' }}
        aria-expanded={open}
        aria-controls={partId}
        onClick={() => setOpen(!open)}
      >
        {count > 0 ? t('board.remarks.count', { count }) : t('board.remarks.write')}
      </Button>
      <div id={partId} hidden={!open}>
        {open && <RemarksSection about={about} />}
      </div>
    </>
  )
}
