import { readBoard } from '../../../shared/board/read.ts'
import { laneIds, planIds } from '../../fixtures/board-samples.ts'
import type { Seat, World } from '../world.ts'
import type { Deeds } from './deeds.ts'
import { edit } from './edit.ts'

/** What a person does at a tablet, and what its client says of itself. */
export const tabletDeeds = {
  undo: onSeat(({ tab }) => tab.undo()),
  // Few have just undone something: the next one that has.
  redo: ({ seats }, { at }) => {
    const from = at % seats.length
    return [...seats.slice(from), ...seats.slice(0, from)].find(({ tab }) => tab.redo())?.name
  },
  look: onSeat((seat) => {
    seat.screen = seat.tab.doc && readBoard(seat.tab.doc)
    return seat.screen !== null
  }),
  bulk: (world, step) => {
    const seat = writerOf(world, step.at)
    const done = edit(world, seat, 'bulk', step)
    return done && `${seat.name}, ${done}`
  },
  drag: onSeat(({ tab }, { a, b }) => {
    const at = a % 2 ? { x: a / 60, y: b / 60 } : null
    return tab.drag({ cardId: planIds[a % planIds.length] ?? '', over: { lane: laneIds[b % 3] ?? '', index: b }, at })
  }),
  letGo: onSeat(({ tab }) => tab.drag(null)),
  reload: onSeat(({ tab }, { a }) => {
    if (!tab.isOpen) return false
    tab.leave(a % 2 === 0)
    tab.arrive()
    return true
  }),
  leave: onSeat(({ tab }, { a }) => {
    if (!tab.isOpen) return false
    tab.leave(a % 2 === 0)
    return true
  }),
  arrive: onSeat(({ tab }) => {
    if (tab.isOpen) return false
    tab.arrive()
    return true
  }),
  evict: onSeat(({ tab }) => tab.evict()),
  sendAgain: onSeat(({ tab }, { a }) => {
    const update = tab.unproven[a % Math.max(1, tab.unproven.length)]
    if (update && tab.line) tab.speaker?.tellUpdate(update)
    return update !== undefined && tab.line !== null
  }),
  sendAll: onSeat(({ tab }) => {
    if (tab.line) tab.speaker?.tellAll()
    return tab.line !== null
  }),
  ask: onSeat(({ tab }) => {
    if (tab.line) tab.speaker?.ask()
    return tab.line !== null
  }),
} satisfies Deeds

function onSeat(deed: (seat: Seat, step: { a: number; b: number }) => boolean): Deeds[string] {
  return (world, step) => {
    const seat = seatOf(world, step.at)
    return deed(seat, step) && seat.name
  }
}

/** The tab that a step is about. */
export function seatOf({ seats }: World, at: number): Seat {
  return seats[at % seats.length] as Seat
}

/** A tab at which somebody may work. */
export function writerOf({ seats }: World, at: number): Seat {
  const writers = seats.filter(({ tab }) => tab.tablet.actor.role !== 'viewer')
  return writers[at % writers.length] as Seat
}
