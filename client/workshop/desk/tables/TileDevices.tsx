import { TabletIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { DeskSeat } from '../../../../shared/access/seat.ts'
import type { Table } from '../../../../shared/workshop/workshop.ts'
import { DeviceList } from './DeviceList.tsx'
import './devices.css'

interface TileDevicesProps {
  table: Table
  tables: readonly Table[]
  /** How many are connected just now. */
  connected: number
  seats: readonly DeskSeat[]
  /** null: none can be moved just now. */
  onMove: ((seat: DeskSeat) => void) | null
}

/** A table's devices: how many are connected, how many have fallen away, and behind it each of them. */
export function TileDevices({ connected, seats, onMove, ...place }: TileDevicesProps) {
  const { t } = useTranslation()
  const away = seats.filter((seat) => !seat.connected).length
  const summary = (
    <span className="pv-devices">
      <TabletIcon aria-hidden />
      <span data-away={connected === 0 || undefined}>{t('workshop.desk.devices', { count: connected })}</span>
      {away > 0 && <span data-away>{t('tables.away', { count: away })}</span>}
    </span>
  )
  if (seats.length === 0 || !onMove) return summary
  return <DeviceList summary={summary} seats={seats} onMove={onMove} {...place} />
}
