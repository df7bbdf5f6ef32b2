import { Heading } from '@digdir/designsystemet-react'
import { LightningFillIcon, TabletIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { TablePresence } from '../../../shared/protocol/live.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { progressOf } from './progress.ts'
import { useProgress } from './useProgress.ts'

interface TableTilesProps {
  view: WorkshopView
  control: ControlState
  presence: readonly TablePresence[]
}

/** Every table's board as a tile: who is there, how far it has come, and the way to it. The plenary board comes last. */
export function TableTiles({ view: { workshop }, control, presence }: TableTilesProps) {
  const { t } = useTranslation()
  const boardAddress = (boardId: BoardId) => address('deskBoard', { workshopId: workshop.id, boardId })
  const outcome = useProgress(workshop.id, control.stage === 'open')
  return (
    <section aria-labelledby="bordene">
      <Heading level={2} data-size="xs" id="bordene" className="pv-desk-heading">
        {t('workshop.desk.tables')}
      </Heading>
      <p className="pv-panel-lead">{t('workshop.desk.tablesLead')}</p>
      <ul className="pv-tiles">
        {workshop.tables.map(({ id, number, topic, boardId }) => (
          <li key={id}>
            <Link
              href={boardAddress(boardId)}
              className="pv-tile"
              data-active={control.arena === 'tables' || undefined}
            >
              <span className="pv-tile-head">
                <TableBadge number={number} />
                <span className="pv-devices">
                  <TabletIcon aria-hidden />
                  {t('workshop.desk.devices', { count: presence.find((table) => table.tableId === id)?.devices ?? 0 })}
                </span>
              </span>
              {topic && <span className="pv-tile-topic">{topic}</span>}
              <Progress outcome={outcome} boardId={boardId} />
            </Link>
          </li>
        ))}
        <li>
          <Link
            href={boardAddress(workshop.plenaryBoardId)}
            className="pv-tile"
            data-active={control.arena === 'plenary' || undefined}
          >
            <span className="pv-tile-head">
              <TableBadge number={null} />
            </span>
            <Progress outcome={outcome} boardId={workshop.plenaryBoardId} />
          </Link>
        </li>
      </ul>
    </section>
  )
}

function Progress({ outcome, boardId }: { outcome: Outcome | undefined; boardId: BoardId }) {
  const { t } = useTranslation()
  if (!outcome) return null
  const { placed, all, conflicts } = progressOf(outcome, boardId)
  return (
    <span className="pv-progress">
      <span className="pv-progress-bar" aria-hidden>
        <span style={{ width: `${all === 0 ? 0 : (100 * placed) / all}%` }} />
      </span>
      <span className="pv-progress-words">
        <span>{t('workshop.desk.progress', { placed, all })}</span>
        {conflicts > 0 && (
          <span className="pv-progress-conflicts">
            <LightningFillIcon aria-hidden />
            {t('workshop.desk.conflicts', { count: conflicts })}
          </span>
        )}
      </span>
    </span>
  )
}
