import { type Static, Type } from 'typebox'
import { TableId } from '../ids.ts'

/** A device's place at a table, by the numbers that stand on the screens. Who sits there is known to nobody. */
export const SeatId = Type.Object({ tableId: TableId, deviceNumber: Type.Integer({ minimum: 1 }) })
export type SeatId = Static<typeof SeatId>

/** The desk's command: the device at this seat is to work at another table. Its own table calls off a move it has not followed yet. */
export const DeviceMove = Type.Object({ seat: SeatId, toTableId: TableId })
export type DeviceMove = Static<typeof DeviceMove>

/** A seat as its own device is told of it; `movesTo`: the table it is to take a seat at instead. */
export interface OwnSeat extends SeatId {
  movesTo: TableId | null
}

/** A seat as the desk sees it. */
export interface DeskSeat extends OwnSeat {
  /** Its device has contact just now. */
  connected: boolean
}

/** Tells whether two are the same seat. */
export function isSameSeat(a: SeatId, b: SeatId): boolean {
  return a.tableId === b.tableId && a.deviceNumber === b.deviceNumber
}
