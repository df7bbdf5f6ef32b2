import type { DeviceMove, OwnSeat, SeatId } from '../../shared/access/seat.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { NumberedSeat, StoredSeat } from '../store/seat-repository.ts'

/** What became of a seat: its device is to move, or stays after all, or has left it for good. */
export type SeatChange = { workshopId: WorkshopId } & ({ kind: 'told'; seat: OwnSeat } | { kind: 'left'; seat: SeatId })

/**
 * The seats at tables. A device is moved in three steps, each of which may be lost and repeated: the desk has a seat wait for it
 * at another table, the device is given that seat, and the old one goes when it shows up there.
 */
export interface Seats {
  /** The seat as it stands; undefined when nobody has it (any more). */
  find(seat: SeatId): Promise<StoredSeat | undefined>
  take(workshopId: WorkshopId, tableId: SeatId['tableId']): Promise<NumberedSeat | undefined>
  /** The device gives its seat up, for one it chose itself or for none. */
  leave(seat: SeatId): Promise<void>
  /**
   * Moves a device, and resolves when the boards know it. Throws `notFound` for a seat or table that is not there, and
   * `conflictingChange` when the device has followed another move already.
   */
  move(workshopId: WorkshopId, move: DeviceMove): Promise<void>
  /** The seat that waits for this one's device, which is given to it now; undefined when it is to stay. */
  follow(seat: SeatId): Promise<NumberedSeat | undefined>
  /** The device is at this seat: the one it was moved from is nobody's any more. */
  arrived(workshopId: WorkshopId, seat: SeatId): Promise<void>
  /** Forgets the moves that no device has followed. */
  forgetMoves(workshopId: WorkshopId): Promise<void>
  /** The seats of a workshop, as the desk sees them. */
  of(workshopId: WorkshopId): Promise<OwnSeat[]>
  /** Called after a change is stored, and waited for. */
  onChange(listener: (change: SeatChange) => Promise<void> | void): void
}

declare module 'fastify' {
  interface FastifyInstance {
    seats: Seats
  }
}
