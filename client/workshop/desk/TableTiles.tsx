import { Heading } from '@digdir/designsystemet-react'
import { TabletIcon } from '@navikt/aksel-icons'
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
  const outcome = useProgress(workshop.id, control.stage === 'open')
  return (
    <section aria-labelledby="bordene">
      <Heading level={2} data-size="xs" id="bordene" className="pv-desk-heading">
        {t('workshop.desk.tables')}
      </Heading>
      <ul className="pv-tiles">
        {workshop.tables.map(({ id, number, topic, boardId }) => (
          <li key={id} className="pv-tile" data-active={control.arena === 'tables' || undefined}>
            <div className="pv-tile-head">
              <TableBadge number={number} />
              <span className="pv-devices">
                <TabletIcon aria-hidden />
                {t('workshop.desk.devices', { count: presence.find((table) => table.tableId === id)?.devices ?? 0 })}
              </span>
            </div>
            {topic && <p className="pv-tile-topic">{topic}</p>}
            <Progress outcome={outcome} boardId={boardId} />
            <Link href={address('deskBoard', { workshopId: workshop.id, boardId })} className="pv-tile-link">
              {t('workshop.desk.openBoard')}
              <span className="pv-visually-hidden">{t('workshop.table', { number })}</span>
            </Link>
          </li>
        ))}
        <li className="pv-tile" data-active={control.arena === 'plenary' || undefined}>
          <div className="pv-tile-head">
            <TableBadge number={null} />
          </div>
          <Progress outcome={outcome} boardId={workshop.plenaryBoardId} />
          <Link
            href={address('deskBoard', { workshopId: workshop.id, boardId: workshop.plenaryBoardId })}
            className="pv-tile-link"
          >
            {t('workshop.desk.openBoard')}
            <span className="pv-visually-hidden">{t('workshop.plenary')}</span>
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
    <div className="pv-progress">
      <span className="pv-progress-bar" aria-hidden>
        <span style={{ width: `${all === 0 ? 0 : (100 * placed) / all}%` }} />
      </span>
      <span>{t('workshop.desk.progress', { placed, all })}</span>
      <span>{t('workshop.desk.conflicts', { count: conflicts })}</span>
    </div>
  )
}
