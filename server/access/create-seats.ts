import { isSameSeat, type OwnSeat, type SeatId } from '../../shared/access/seat.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { SeatRepository, StoredSeat } from '../store/seat-repository.ts'
import { createTurns } from '../turns.ts'
import type { SeatChange, Seats } from './seats.ts'

/** The seats on their store. What changes those of one workshop is done one after another. */
export function createSeats(repository: SeatRepository): Seats {
  const inTurn = createTurns<WorkshopId>()
  const listeners: ((change: SeatChange) => Promise<void> | void)[] = []
  const tell = async (change: SeatChange) => {
    await Promise.all(listeners.map((listener) => listener(change)))
  }
  const find = async (seat: SeatId) => (await repository.at(seat.tableId)).find((stored) => isSameSeat(stored, seat))

  const pointTo = async (stored: StoredSeat, tableId: SeatId['tableId'] | null) => {
    if (!(await repository.moveTo(stored, tableId))) throw new DomainError('notFound', 'toTableId')
    const { workshopId } = stored
    await tell({ kind: 'told', workshopId, seat: { ...idOf(stored), movesTo: tableId } })
  }
  const release = async (stored: StoredSeat) => {
    await repository.free(stored)
    await tell({ kind: 'left', workshopId: stored.workshopId, seat: idOf(stored) })
  }

  return {
    find,
    take: repository.take,
    async leave(seat) {
      const workshopId = (await find(seat))?.workshopId
      if (!workshopId) return
      await inTurn(workshopId, async () => {
        const stored = await find(seat)
        if (stored) await release(stored)
      })
    },
    move: (workshopId, { seat, toTableId }) =>
      inTurn(workshopId, async () => {
        const all = await repository.of(workshopId)
        const stored = all.find((each) => isSameSeat(each, seat))
        if (!stored || isWaiting(stored, all)) throw new DomainError('notFound', 'seat')
        // Where it is by now stands in the desk's list a moment later.
        if (stored.hasLeft) throw new DomainError('conflictingChange', 'seat')
        if (toTableId === (stored.next ?? stored).tableId) return
        await pointTo(stored, toTableId === stored.tableId ? null : toTableId)
      }),
    async follow(seat) {
      const workshopId = (await find(seat))?.workshopId
      if (!workshopId) return undefined
      return inTurn(workshopId, async () => {
        const stored = await find(seat)
        if (!stored?.next) return undefined
        // The answer may be lost: asked again, the device is given the same seat.
        await repository.leave(stored)
        return stored.next
      })
    },
    async arrived(workshopId, seat) {
      const isFormer = ({ next, hasLeft }: StoredSeat) => hasLeft && next !== null && isSameSeat(next, seat)
      for (const former of (await repository.of(workshopId)).filter(isFormer)) await release(former)
    },
    forgetMoves: (workshopId) =>
      inTurn(workshopId, async () => {
        const moves = (await repository.of(workshopId)).filter(({ next, hasLeft }) => next !== null && !hasLeft)
        for (const stored of moves) await pointTo(stored, null)
      }),
    async of(workshopId) {
      const all = await repository.of(workshopId)
      return all.filter((stored) => !stored.hasLeft && !isWaiting(stored, all)).map(ownSeat)
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

/** A seat as its device is told of it. */
export function ownSeat(stored: StoredSeat): OwnSeat {
  return { ...idOf(stored), movesTo: stored.next?.tableId ?? null }
}

/** A seat that waits for a device which sits elsewhere as yet. */
function isWaiting(seat: SeatId, all: readonly StoredSeat[]): boolean {
  return all.some(({ next, hasLeft }) => next !== null && !hasLeft && isSameSeat(next, seat))
}

function idOf({ tableId, deviceNumber }: SeatId): SeatId {
  return { tableId, deviceNumber }
}
