import { Details } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { ConflictId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { RemarksSection } from '../sheets/RemarksSection.tsx'

/** What is remarked on a goal conflict, dissent above all, and writing one; opened when asked for. */
export function ConflictRemarks({ about }: { about: ConflictId }) {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const count = [...snapshot.state.remarks.values()].filter((remark) => remark.about === about).length
  if (count === 0 && !may('remark')) return null
  return (
    <Details data-size="sm">
      <Details.Summary>{count > 0 ? t('board.remarks.count', { count }) : t('board.remarks.write')}</Details.Summary>
      <Details.Content>
        <RemarksSection about={about} />
      </Details.Content>
    </Details>
  )
}
