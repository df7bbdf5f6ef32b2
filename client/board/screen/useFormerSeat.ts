import { useState } from 'react'
import { isSameSeat } from '../../../shared/access/seat.ts'
import type { Seat } from '../../../shared/protocol/rest/access.ts'

/** The seat this page had in the workshop before the one it has; null where it was moved nowhere. */
export function useFormerSeat(seat: Seat | null): Seat | null {
  const [known, setKnown] = useState<{ seat: Seat | null; former: Seat | null }>({ seat, former: null })
  if (seat && !(known.seat && isSameSeat(known.seat, seat))) {
    setKnown({ seat, former: known.seat?.workshopId === seat.workshopId ? known.seat : null })
  }
  return known.former
}
