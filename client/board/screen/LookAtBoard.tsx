import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Acting } from '../../../shared/access/can.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Poster } from '../poster/Poster.tsx'
import { ReadOnlyBoard } from '../poster/ReadOnlyBoard.tsx'
import './LookAtBoard.css'

/** A board as a picture, for the desk to look at without a hand in it. */
export function LookAtBoard({ view, boardId, actor }: { view: WorkshopView; boardId: BoardId; actor: Acting }) {
  const { t } = useTranslation()
  const { workshop } = view
  const number = workshop.tables.find((table) => table.boardId === boardId)?.number ?? null
  const name = number === null ? t('workshop.plenary') : t('workshop.table', { number })
  const title = t('board.title', { name })
  const heading = usePageTitle(title)
  return (
    <div className="pv-look">
      <header className="pv-board-header">
        <Link href={address('desk', { workshopId: workshop.id })} className="pv-board-back">
          {t('board.toDesk')}
        </Link>
        <TableBadge number={number} />
        <div className="pv-board-task">
          <h1 ref={heading} tabIndex={-1}>
            {t('tables.looking', { name })}
          </h1>
        </div>
        <Link href={address('deskBoard', { workshopId: workshop.id, boardId })} className="pv-board-back">
          {t('tables.help')}
        </Link>
      </header>
      <main className="pv-look-picture">
        <ReadOnlyBoard view={view} boardId={boardId} actor={actor}>
          <Poster />
        </ReadOnlyBoard>
      </main>
    </div>
  )
}
