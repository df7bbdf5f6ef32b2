import { Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskSeat } from '../../../shared/access/seat.ts'
import type { BoardId, TableId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import { TableTile } from './TableTile.tsx'
import { MoveDevice } from './tables/MoveDevice.tsx'
import { TileDevices } from './tables/TileDevices.tsx'

interface TableTilesProps {
  view: WorkshopView
  control: ControlState
}

/** Every table's board as a tile, ten of them in sight on a laptop. The plenary board comes last. */
export function TableTiles({ view: { workshop }, control }: TableTilesProps) {
  const { t } = useTranslation()
  const { presence, progress, seats } = useLiveState()
  const [moving, setMoving] = useState<DeskSeat | null>(null)
  const { tables, plenaryBoardId } = workshop
  const from = tables.find(({ id }) => id === moving?.tableId)
  const mayMove = control.stage !== 'closed' && tables.length > 1
  const connectedAt = (tableId: TableId) => presence.find((table) => table.tableId === tableId)?.devices ?? 0
  const hrefOf = (boardId: BoardId) => address('deskBoard', { workshopId: workshop.id, boardId })
  return (
    <section aria-labelledby="bordene">
      <div className="pv-tiles-head">
        <Heading level={2} data-size="xs" id="bordene">
          {t('workshop.desk.tables')}
        </Heading>
        <p className="pv-panel-lead">{t('tables.lead')}</p>
      </div>
      <ul className="pv-tiles">
        {tables.map((table) => (
          <TableTile
            key={table.id}
            number={table.number}
            topic={table.topic}
            progress={progress.get(table.boardId)}
            href={hrefOf(table.boardId)}
            isActive={control.arena === 'tables'}
            isAlone={connectedAt(table.id) === 0}
          >
            <TileDevices
              table={table}
              tables={tables}
              connected={connectedAt(table.id)}
              seats={seats.filter(({ tableId }) => tableId === table.id)}
              onMove={mayMove ? setMoving : null}
            />
          </TableTile>
        ))}
        <TableTile
          number={null}
          topic=""
          progress={progress.get(plenaryBoardId)}
          href={hrefOf(plenaryBoardId)}
          isActive={control.arena === 'plenary'}
          isAlone={false}
        />
      </ul>
      {moving && from && <MoveDevice seat={moving} from={from} tables={tables} onClose={() => setMoving(null)} />}
    </section>
  )
}
