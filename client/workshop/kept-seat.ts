import { type Static, Type } from 'typebox'
import { Check, Equal } from 'typebox/value'
import { PROTOCOL_VERSION } from '../../shared/protocol/live.ts'
import { Seat } from '../../shared/protocol/rest/access.ts'
import { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { answerTo, openDatabase, stored } from '../ui/indexed-db.ts'

/**
 * What a device at a table needs to show its board without contact: its seat, and the workshop as it last heard of it.
 * Nothing of what the browser may hold besides (a planner's, facilitator's or viewer's link) is kept.
 */
const KeptSeat = Type.Object({
  /** Another version of the client may have meant something else by the same words. */
  protocol: Type.Literal(PROTOCOL_VERSION),
  seat: Seat,
  view: WorkshopView,
})
export type KeptSeat = Omit<Static<typeof KeptSeat>, 'protocol'>

/** Tells whether what lies on the device is of this version and sound: an older client, or half a write, may have left it. */
export function isKeptSeat(value: unknown): value is KeptSeat {
  return Check(KeptSeat, value)
}

const key = 'seat'

async function store(mode: IDBTransactionMode): Promise<{ database: IDBDatabase; seats: IDBObjectStore }> {
  const database = await openDatabase('planverksted', { seats: {} })
  return { database, seats: database.transaction('seats', mode).objectStore('seats') }
}

/** What this device kept of its seat; null when it kept nothing that can be used. */
export async function recallSeat(): Promise<KeptSeat | null> {
  try {
    const { database, seats } = await store('readonly')
    const value: unknown = await answerTo(seats.get(key)).finally(() => database.close())
    return isKeptSeat(value) ? value : null
  } catch {
    return null
  }
}

/** Keeps the seat and what is known of its workshop in place of what was kept before. */
export function keepSeat({ seat, view }: KeptSeat): Promise<void> {
  return change((seats) => seats.put({ protocol: PROTOCOL_VERSION, seat, view }, key))
}

/** Forgets it: the server says that it is not there. */
export function forgetSeat(): Promise<void> {
  return change((seats) => seats.delete(key))
}

/** Forgets what was kept, unless it is of this seat, the one the browser has. */
export function forgetOtherSeats(seat: Seat | null): Promise<void> {
  return change((seats) => {
    const kept: IDBRequest<unknown> = seats.get(key)
    kept.onsuccess = () => {
      if (!isKeptSeat(kept.result) || !Equal(kept.result.seat, seat)) seats.delete(key)
    }
  })
}

async function change(make: (seats: IDBObjectStore) => unknown): Promise<void> {
  try {
    const { database, seats } = await store('readwrite')
    make(seats)
    await stored(seats.transaction).finally(() => database.close())
  } catch {
    // A browser that keeps nothing shows the board again when there is contact.
  }
}
