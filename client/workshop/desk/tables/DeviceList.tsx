import { Button, Details } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskSeat } from '../../../../shared/access/seat.ts'
import type { Table } from '../../../../shared/workshop/workshop.ts'
import './devices.css'

interface DeviceListProps {
  /** How many there are, in short. */
  summary: ReactNode
  table: Table
  tables: readonly Table[]
  seats: readonly DeskSeat[]
  onMove: (seat: DeskSeat) => void
}

/** The devices of a table by their numbers, each with the way to another table. */
export function DeviceList({ summary, table, tables, seats, onMove }: DeviceListProps) {
  const { t } = useTranslation()
  const name = t('workshop.table', { number: table.number })
  return (
    <Details data-size="sm" className="pv-tile-devices">
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content>
        {/* Takes the focus when the device that had it is gone to its new table. */}
        <ul tabIndex={-1} aria-label={`${t('tables.devices')}, ${name}`}>
          {seats.map((seat) => (
            <li key={seat.deviceNumber}>
              <span>
                {t('tables.device', { number: seat.deviceNumber })}
                <Whereabouts seat={seat} tables={tables} />
              </span>
              <Button
                variant="secondary"
                data-size="sm"
                aria-label={t('tables.moveWhich', { number: seat.deviceNumber, table: name })}
                onClick={() => onMove(seat)}
              >
                {t('tables.move')}
              </Button>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  )
}

function Whereabouts({ seat: { movesTo, connected }, tables }: { seat: DeskSeat; tables: readonly Table[] }) {
  const { t } = useTranslation()
  const next = tables.find(({ id }) => id === movesTo)
  if (!next) return connected ? null : <small>{t('tables.noContact')}</small>
  const table = t('workshop.table', { number: next.number })
  return <small>{t(connected ? 'tables.movesTo' : 'tables.movesToLater', { table })}</small>
}
