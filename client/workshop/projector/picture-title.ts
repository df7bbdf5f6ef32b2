import type { TFunction } from 'i18next'
import type { BoardId } from '../../../shared/ids.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

type Known = Pick<Workshop, 'title' | 'tables'>

/** The picture's one message. It is known before any board is read, so that it stands from the first moment. */
export function pictureTitle(t: TFunction, workshop: Known, spotlight: Spotlight): string {
  switch (spotlight.view) {
    case 'board':
    case 'lane':
    case 'card':
      return boardTitle(t, workshop, spotlight.boardId)
    case 'conflicts': {
      const number = tableOf(workshop, spotlight.boardId)?.number
      return number === undefined ? t('projector.title.conflicts') : t('projector.title.tableConflicts', { number })
    }
    case 'causes': {
      const number = tableOf(workshop, spotlight.boardId)?.number
      return number === undefined ? t('projector.title.causes') : t('projector.title.tableCauses', { number })
    }
    case 'wheel': {
      const number = tableOf(workshop, spotlight.boardId)?.number
      return number === undefined ? t('projector.title.wheel') : t('projector.title.tableWheel', { number })
    }
    case 'join':
      return workshop.title
    default:
      return t(`projector.title.${spotlight.view}`)
  }
}

/** Whose board it is. */
function boardTitle(t: TFunction, workshop: Known, boardId: BoardId): string {
  const table = tableOf(workshop, boardId)
  if (!table) return t('projector.title.plenary')
  const { number, topic } = table
  return topic ? t('projector.title.tableTopic', { number, topic }) : t('projector.title.table', { number })
}

function tableOf({ tables }: Known, boardId: BoardId) {
  return tables.find((table) => table.boardId === boardId)
}
