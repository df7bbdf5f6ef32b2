import type { SeatId } from '../../shared/access/seat.ts'
import type { TableId, WorkshopId } from '../../shared/ids.ts'
import type { Database } from './database.ts'
import { sharedAnswer } from './shared-answer.ts'

/** A seat with its table's number. */
export interface NumberedSeat extends SeatId {
  tableNumber: number
}

/** A seat that is taken. */
export interface StoredSeat extends NumberedSeat {
  workshopId: WorkshopId
  /** The seat that waits for its device at another table; null where it stays. */
  next: NumberedSeat | null
  /** The device was given its next seat, and has not shown up there yet. */
  hasLeft: boolean
}

/** The seats at tables: numbers only, nothing of the devices that sit there. */
export interface SeatRepository {
  /** The seats taken at a table. */
  at(tableId: TableId): Promise<StoredSeat[]>
  /** All seats taken in a workshop, in the order of their numbers. */
  of(workshopId: WorkshopId): Promise<StoredSeat[]>
  /** Takes the next number at the table; undefined when the workshop has no such table. */
  take(workshopId: WorkshopId, tableId: TableId): Promise<NumberedSeat | undefined>
  /** Frees the seat, and the one that may be waiting for its device. */
  free(seat: StoredSeat): Promise<void>
  /** Has another seat wait for the device, at this table or at none; what waited for it before is freed. false: there is no such table. */
  moveTo(seat: StoredSeat, tableId: TableId | null): Promise<boolean>
  /** The device has been given its next seat. */
  leave(seat: SeatId): Promise<void>
}

/** The seats in the database. */
export function seatRepository(database: Database): SeatRepository {
  return {
    at: sharedAnswer(async (tableId) =>
      (await rows(database).where('seats.table_id', '=', tableId).execute()).map(seatOf),
    ),
    of: sharedAnswer(async (workshopId) => {
      const query = rows(database).where('tables.workshop_id', '=', workshopId)
      return (await query.orderBy('tables.number').orderBy('seats.device_number').execute()).map(seatOf)
    }),
    take: (workshopId, tableId) =>
      database.transaction().execute((transaction) => take(transaction, workshopId, tableId)),
    free: (seat) =>
      database.transaction().execute(async (transaction) => {
        await free(transaction, seat)
        if (seat.next && !seat.hasLeft) await free(transaction, seat.next)
      }),
    moveTo: (seat, tableId) =>
      database.transaction().execute(async (transaction) => {
        const next = tableId === null ? null : await take(transaction, seat.workshopId, tableId)
        if (next === undefined) return false
        if (seat.next) await free(transaction, seat.next)
        await change(transaction, seat, {
          next_table_id: next?.tableId ?? null,
          next_number: next?.deviceNumber ?? null,
        })
        return true
      }),
    leave: (seat) => change(database, seat, { has_left: 1 }),
  }
}

/** A next seat that went with its table is none. */
function rows(database: Database) {
  return database
    .selectFrom('seats')
    .innerJoin('workshop_tables as tables', 'tables.id', 'seats.table_id')
    .leftJoin('workshop_tables as next_tables', 'next_tables.id', 'seats.next_table_id')
    .select([
      'tables.workshop_id',
      'tables.number',
      'seats.table_id',
      'seats.device_number',
      'seats.has_left',
      'next_tables.id as next_table_id',
      'next_tables.number as next_table_number',
      'seats.next_number',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

function seatOf(row: Row): StoredSeat {
  const { next_table_id: tableId, next_table_number: tableNumber, next_number: deviceNumber } = row
  const isMoved = tableId !== null && tableNumber !== null && deviceNumber !== null
  return {
    workshopId: row.workshop_id as WorkshopId,
    tableId: row.table_id as TableId,
    tableNumber: row.number,
    deviceNumber: row.device_number,
    next: isMoved ? { tableId: tableId as TableId, tableNumber, deviceNumber } : null,
    hasLeft: isMoved && row.has_left === 1,
  }
}

/** Numbers count up and are never given twice, so that nobody is taken for who sat there before. */
async function take(database: Database, workshopId: WorkshopId, tableId: TableId): Promise<NumberedSeat | undefined> {
  const row = await database
    .updateTable('workshop_tables')
    .set((eb) => ({ devices_seated: eb('devices_seated', '+', 1) }))
    .where('id', '=', tableId)
    .where('workshop_id', '=', workshopId)
    .returning(['number', 'devices_seated'])
    .executeTakeFirst()
  if (!row) return undefined
  const seat = { table_id: tableId, device_number: row.devices_seated, has_left: 0 }
  await database.insertInto('seats').values(seat).execute()
  return { tableId, tableNumber: row.number, deviceNumber: row.devices_seated }
}

async function free(database: Database, { tableId, deviceNumber }: SeatId): Promise<void> {
  const query = database.deleteFrom('seats').where('table_id', '=', tableId)
  await query.where('device_number', '=', deviceNumber).execute()
}

interface SeatChange {
  next_table_id?: TableId | null
  next_number?: number | null
  has_left?: number
}

async function change(database: Database, { tableId, deviceNumber }: SeatId, to: SeatChange): Promise<void> {
  const query = database.updateTable('seats').set(to).where('table_id', '=', tableId)
  await query.where('device_number', '=', deviceNumber).execute()
}
