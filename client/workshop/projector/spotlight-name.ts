import type { TFunction } from 'i18next'
import type { BoardId, CardId } from '../../../shared/ids.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

/** What names are looked up in. */
interface Known {
  readonly workshop: Pick<Workshop, 'lanes' | 'tables'>
  readonly plans: WorkshopView['plans']
  readonly goals: WorkshopView['goals']
}

/** What is shown, in a few words: for whoever chooses it and for those who are led to it. */
export function spotlightName(t: TFunction, view: Known, spotlight: Spotlight): string {
  if (!('boardId' in spotlight)) return t(`projector.name.${spotlight.view}`)
  const board = boardName(t, view, spotlight.boardId)
  switch (spotlight.view) {
    case 'board':
      return board
    case 'lane': {
      const lane = view.workshop.lanes.find(({ id }) => id === spotlight.laneId)
      return t('projector.name.ofBoard', { board, part: lane?.name ?? t('projector.name.lane') })
    }
    case 'card':
      return t('projector.name.ofBoard', { board, part: cardName(t, view, spotlight.cardId) })
    case 'evidence': {
      const card = cardName(t, view, spotlight.cardId)
      return t('projector.name.ofBoard', { board, part: t('projector.name.evidence', { card }) })
    }
    case 'conflicts':
    case 'wheel':
    case 'causes':
      return t('projector.name.ofBoard', { board, part: t(`projector.name.${spotlight.view}`) })
  }
}

function boardName(t: TFunction, { workshop }: Known, boardId: BoardId): string {
  const table = workshop.tables.find((each) => each.boardId === boardId)
  return table ? t('workshop.table', { number: table.number }) : t('workshop.plenary')
}

/** A proposal's name stands on its board only. */
function cardName(t: TFunction, { plans, goals }: Known, cardId: CardId): string {
  const goal = goals.find(({ id }) => id === cardId)
  return goal ? goalName(goal) : (plans.find(({ id }) => id === cardId)?.name ?? t('projector.name.card'))
}
