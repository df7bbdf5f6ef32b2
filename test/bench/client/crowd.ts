import { BenchDevice } from '../load/device.ts'
import { every } from '../load/pace.ts'
import { ours } from '../peers.ts'
import type { Hall } from './hall.ts'

/** How others use their tablets. A step is a look at a dragged card, as our own client sends them. */
export interface Habits {
  readonly stepsPerSecond: number
  /** Steps from taking a card to dropping it. */
  readonly stepsPerDrag: number
}

/** What a crowd has done since it began. */
export interface Crowd {
  readonly done: { steps: number; drops: number }
  leave(): void
}

/** The other devices of a hall, each dragging one card after another: shown to all while it moves, written when it is dropped. */
export async function gatherCrowd({ table, others, ownCard }: Hall, habits: Habits): Promise<Crowd> {
  const devices = others.map(() => new BenchDevice('board'))
  await Promise.all(devices.map(async (device, index) => others[index] && device.join(ours, others[index])))
  await Promise.all(devices.map(({ joined }) => joined))
  const done = { steps: 0, drops: 0 }
  const free = table.cards.filter((card) => card !== ownCard)
  const stops = devices.map((device, number) => {
    let step = number
    let hand = takeUp(0)
    function takeUp(turn: number) {
      // Each device has cards of its own, so that no two hold the same.
      const cardId = free[(number + turn * devices.length) % free.length] ?? ''
      return { cardId, turn, lane: table.lanes[(number + turn) % table.lanes.length] ?? '' }
    }
    return every(habits.stepsPerSecond, () => {
      step += 1
      done.steps += 1
      const along = (step % habits.stepsPerDrag) / habits.stepsPerDrag
      if (along > 0) {
        const at = { x: Math.abs(Math.sin(number + along * 3)), y: Math.abs(Math.cos(number * 2 + along * 2)) }
        device.show({ drag: { cardId: hand.cardId, over: { lane: hand.lane, index: Math.floor(along * 6) }, at } })
        return
      }
      done.drops += 1
      // Below the own card, which has the first rank; any number of them, each between two that are there.
      device.write(hand.cardId, { lane: hand.lane, rank: `a1${done.drops.toString(36)}V` })
      device.show({ drag: null })
      hand = takeUp(hand.turn + 1)
    })
  })
  return {
    done,
    leave() {
      for (const stop of stops) stop()
      for (const device of devices) device.leave()
    },
  }
}
