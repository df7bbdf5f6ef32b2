import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Seat, SessionView } from '../../shared/protocol/rest/access.ts'
import { useUnanswered } from '../ui/useUnanswered.ts'
import { useSession } from './held-roles.ts'
import { forgetOtherSeats, type KeptSeat, recallSeat } from './kept-seat.ts'

/** This browser's place at a table: what the server says, and while it says nothing, what the device kept. null: none, or not known yet. */
export function useSeat(): { session: UseQueryResult<SessionView>; seat: Seat | null } {
  const session = useSession()
  const kept = useRecalledSeat(useUnanswered(session))
  const { data } = session
  useEffect(() => {
    if (data) void forgetOtherSeats(data.seat)
  }, [data])
  return { session, seat: data ? data.seat : (kept?.seat ?? null) }
}

/** What this device kept, while it is asked for; null while it is read, too. */
export function useRecalledSeat(wanted: boolean): KeptSeat | null {
  const [kept, setKept] = useState<KeptSeat | null>(null)
  useEffect(() => {
    if (!wanted) return
    let asked = true
    void recallSeat().then((seat) => asked && setKept(seat))
    return () => {
      asked = false
    }
  }, [wanted])
  return wanted ? kept : null
}
