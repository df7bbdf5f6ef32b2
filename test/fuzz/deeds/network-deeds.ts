import type { Line } from '../line.ts'
import type { Tablet } from '../tablet.ts'
import type { Deeds } from './deeds.ts'
import { edit } from './edit.ts'
import { seatOf, writerOf } from './tablet-deeds.ts'

/** What becomes of a tablet's network. */
export const networkDeeds = {
  cut: onTablet((tablet) => {
    if (tablet.lines.size === 0) return false
    tablet.breakOff()
    return true
  }),
  abandon: onLine((line) => {
    line.abandon()
    return true
  }),
  offline: onTablet((tablet) => {
    if (!tablet.isOnline) return false
    tablet.setOnline(false)
    return true
  }),
  online: onTablet((tablet) => {
    if (tablet.isOnline) return false
    tablet.setOnline(true)
    return true
  }),
  // Long enough for boards to leave memory.
  pause: async ({ tablets, hall }) => {
    for (const { tablet } of tablets) tablet.setOnline(false)
    await hall.pass(65_000)
    for (const { tablet } of tablets) tablet.setOnline(true)
    return 'everyone'
  },
  stall: onTablet((tablet) => tablet.setWeather({ flow: 'stalled' })),
  clog: onTablet((tablet) => tablet.setWeather({ flow: 'clogged' })),
  clear: onTablet((tablet) => {
    if (tablet.weather.flow === 'fine') return false
    return tablet.setWeather({ flow: 'fine' })
  }),
  lag: onTablet((tablet, a) => tablet.setWeather({ lagMs: a < 25 ? a : (a - 24) * 40 })),
  double: (world, step) => {
    const seat = writerOf(world, step.at)
    return edit(world, seat, 'decide', step) && seat.tab.line?.double() && seat.name
  },
  overtake: (world, step) => {
    const seat = writerOf(world, step.at)
    // The second builds on the first.
    for (const b of [step.b, step.b + 1]) edit(world, seat, 'decide', { ...step, b })
    return seat.tab.line?.overtake() && seat.name
  },
} satisfies Deeds

function onTablet(deed: (tablet: Tablet, a: number) => boolean): Deeds[string] {
  return ({ tablets }, { at, a }) => {
    const { name, tablet } = tablets[at % tablets.length] as (typeof tablets)[number]
    return deed(tablet, a) && name
  }
}

function onLine(deed: (line: Line) => boolean): Deeds[string] {
  return (world, { at }) => {
    const { name, tab } = seatOf(world, at)
    return tab.line !== null && deed(tab.line) && name
  }
}
