import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../shared/ids.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

/** The picture's one message: whose board it is. */
export function useProjectorTitle(workshop: Workshop, boardId: BoardId): string {
  const { t } = useTranslation()
  const table = workshop.tables.find((one) => one.boardId === boardId)
  if (!table) return t('workshop.projector.plenaryTitle')
  const { number, topic } = table
  return topic
    ? t('workshop.projector.tableTopicTitle', { number, topic })
    : t('workshop.projector.tableTitle', { number })
}
