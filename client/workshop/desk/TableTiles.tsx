import { Heading } from '@digdir/designsystemet-react'
import { LightningFillIcon, TabletIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DeskSeat } from '../../../shared/access/seat.ts'
import { formatClock } from '../../../shared/i18n/dates.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { LiveProgress } from '../../../shared/protocol/live.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { useLiveState } from '../live/LiveProvider.tsx'
import { DeviceList } from './tables/DeviceList.tsx'
import { MoveDevice } from './tables/MoveDevice.tsx'

interface TableTilesProps {
  view: WorkshopView
  control: ControlState
}

/** Every table's board as a tile: who is there, how far it has come, and the ways to it. The plenary board comes last. */
export function TableTiles({ view: { workshop }, control }: TableTilesProps) {
  const { t } = useTranslation()
  const { presence, progress, seats } = useLiveState()
  const [moving, setMoving] = useState<DeskSeat | null>(null)
  const from = workshop.tables.find(({ id }) => id === moving?.tableId)
  const boards = [
    ...workshop.tables.map((table) => ({
      ...{ table, number: table.number, topic: table.topic, boardId: table.boardId, arena: 'tables' },
      devices: presence.find(({ tableId }) => tableId === table.id)?.devices ?? 0,
    })),
    { table: null, number: null, topic: '', boardId: workshop.plenaryBoardId, arena: 'plenary', devices: null },
  ]
  const mayMove = control.stage !== 'closed' && workshop.tables.length > 1
  return (
    <section aria-labelledby="bordene">
      <Heading level={2} data-size="xs" id="bordene" className="pv-desk-heading">
        {t('workshop.desk.tables')}
      </Heading>
      <p className="pv-panel-lead">{t('tables.lead')}</p>
      <ul className="pv-tiles">
        {boards.map(({ table, number, topic, boardId, arena, devices }) => {
          const href = address('deskBoard', { workshopId: workshop.id, boardId })
          const name = number === null ? t('workshop.plenary') : t('workshop.table', { number })
          return (
            <li key={boardId} className="pv-tile" data-active={control.arena === arena || undefined}>
              <span className="pv-tile-head">
                <TableBadge number={number} />
                {devices !== null && (
                  <span className="pv-devices" data-none={devices === 0 || undefined}>
                    <TabletIcon aria-hidden />
                    {t('workshop.desk.devices', { count: devices })}
                  </span>
                )}
              </span>
              {topic && <span className="pv-tile-topic">{topic}</span>}
              <Progress progress={progress.get(boardId)} />
              <span className="pv-tile-ways">
                <Link href={`${href}?se`} aria-label={t('tables.lookAt', { name })}>
                  {t('tables.look')}
                </Link>
                <Link href={href} aria-label={t('tables.helpAt', { name })}>
                  {t('tables.help')}
                </Link>
              </span>
              {table && mayMove && (
                <DeviceList
                  table={table}
                  tables={workshop.tables}
                  seats={seats.filter(({ tableId }) => tableId === table.id)}
                  onMove={setMoving}
                />
              )}
            </li>
          )
        })}
      </ul>
      {moving && from && (
        <MoveDevice seat={moving} from={from} tables={workshop.tables} onClose={() => setMoving(null)} />
      )}
    </section>
  )
}

function Progress({ progress }: { progress: LiveProgress | undefined }) {
  const { t, i18n } = useTranslation()
  if (!progress) return null
  const { placed, all, conflicts, activeAtMs } = progress
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
      {activeAtMs !== null && <span>{t('tables.activeAt', { time: formatClock(activeAtMs, i18n.language) })}</span>}
    </span>
  )
}
