import { useTranslation } from 'react-i18next'
import { type Conflict, conflictStatuses } from '../../../shared/board/records/conflict.ts'
import { useBoard } from '../board-context.ts'
import { ChoiceGroup } from '../sheets/ChoiceGroup.tsx'

/** How far a conflict has come. */
export function StatusChoice({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { session } = useBoard()
  const { status: now, ...rest } = conflict
  return (
    <section className="pv-sheet-section">
      <h3>{t('handling.sheet.status')}</h3>
      <ChoiceGroup
        legend={t('handling.sheet.status')}
        legendHidden
        choices={conflictStatuses.map((value) => ({ value, label: t(`causes.status.${value}`) }))}
        value={now ?? 'open'}
        onChange={(status) => session.flag(status === 'open' ? rest : { ...rest, status })}
      />
    </section>
  )
}
