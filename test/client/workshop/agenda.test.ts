import { describe, expect, test } from 'vitest'
import { minutesOf, nextPhase, plannedEndMs, standings } from '../../../client/workshop/agenda/agenda-road.ts'
import { toTimeLeft } from '../../../client/workshop/agenda/time-left.ts'
import { commandOf, deskSteps } from '../../../client/workshop/desk/steps.ts'
import { createServerClock, offsetOf } from '../../../client/workshop/live/server-clock.ts'
import { makeId } from '../../../shared/ids.ts'
import { initialControl } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'

const minute = 60_000
const phase = (name: string, minutes = 10): Phase => ({
  id: makeId('phase', name),
  title: name,
  instruction: name,
  kind: 'openUp',
  arena: 'tables',
  verbs: [],
  picture: 'agenda',
  minutes,
})
const agenda = [phase('read', 10), phase('place', 30), phase('end', 5)]
const [read, place, end] = agenda
const start = initialControl(makeId('board', 'plenary'), 0)
const at = (now: Phase | undefined) => ({ ...start, stage: 'open' as const, phase: now ?? null })

describe('the road through the agenda', () => {
  test('[PH31] a phase is past, now, next or later by its place', () => {
    expect(standings(agenda, start)).toEqual(['next', 'later', 'later'])
    expect(standings(agenda, at(place))).toEqual(['past', 'now', 'next'])
    expect(nextPhase(agenda, at(place))).toBe(end)
    expect(nextPhase(agenda, at(end))).toBeNull()
  })

  test('[PH31] while a phase that was taken out goes on, none is next', () => {
    expect(standings(agenda, at(phase('gone')))).toEqual(['later', 'later', 'later'])
    expect(nextPhase(agenda, at(phase('gone')))).toBeNull()
  })

  test('[PH53] when the workshop is over no phase is under way or next', () => {
    const over = { ...at(place), stage: 'closed' as const }
    expect(standings(agenda, over)).toEqual(['past', 'past', 'later'])
    expect(nextPhase(agenda, over)).toBeNull()
  })

  test('[PH30] the big button begins the next phase, and the steps by hand stand beside it', () => {
    const before = deskSteps(start, agenda)
    expect(before.next).toEqual({ do: 'begin', phase: read })
    expect(commandOf(before.next)).toEqual({ type: 'goTo', phaseId: read?.id })
    expect(before.others).toEqual(['open'])
    expect(deskSteps(at(read), agenda)).toEqual({ next: { do: 'begin', phase: place }, others: ['gather', 'lock'] })
    const locked = deskSteps({ ...at(read), stage: 'locked' }, agenda)
    expect(locked.next).toEqual({ do: 'begin', phase: place })
    expect(locked.others).toEqual(['gather', 'reopenBoards', 'store'])
  })

  test('[PH30] after the last phase the end comes next, wherever people work; a closed workshop begins nothing', () => {
    expect(deskSteps(at(end), agenda).next).toEqual({ do: 'lock' })
    expect(deskSteps({ ...at(end), stage: 'locked' }, agenda).next).toEqual({ do: 'store' })
    expect(deskSteps({ ...at(read), stage: 'closed' }, agenda).next).toEqual({ do: 'seeOutcome' })
  })

  test('[TM6] the planned end counts what is left of this phase and all of those to come; time that is over moves it', () => {
    expect(minutesOf(agenda)).toBe(45)
    expect(plannedEndMs(agenda, start, 1000)).toBe(1000 + 45 * minute)
    const running = (endsAtMs: number) => ({ ...at(place), timer: { state: 'running' as const, endsAtMs } })
    expect(plannedEndMs(agenda, running(8 * minute), 2 * minute)).toBe(13 * minute)
    expect(plannedEndMs(agenda, running(8 * minute), 10 * minute)).toBe(15 * minute)
  })
})

describe('what is left', () => {
  test.each([
    [40 * minute, { kind: 'minutes', minutes: 40 }],
    [40 * minute - 1, { kind: 'minutes', minutes: 40 }],
    [2 * minute + 1, { kind: 'minutes', minutes: 3 }],
    [2 * minute, { kind: 'seconds', minutes: 2, seconds: 0 }],
    [59_001, { kind: 'seconds', minutes: 1, seconds: 0 }],
    [1, { kind: 'seconds', minutes: 0, seconds: 1 }],
    [0, { kind: 'over', minutes: 0 }],
    [-59_999, { kind: 'over', minutes: 0 }],
    [-3 * minute, { kind: 'over', minutes: 3 }],
  ])('[TM5] %i ms is told as %j', (leftMs, told) => {
    expect(toTimeLeft(leftMs)).toEqual(told)
  })
})

describe('the server’s clock', () => {
  test('[TM4] of several answers the one with the shortest round trip counts, from the middle of it', () => {
    const slow = { askedAtMs: 0, answeredAtMs: 900, serverMs: 9000 }
    const quick = { askedAtMs: 1000, answeredAtMs: 1020, serverMs: 6010 }
    expect(offsetOf([])).toBeNull()
    expect(offsetOf([slow, quick, slow])).toBe(5000)
  })

  /** A device whose clock the test turns, and a server that is `aheadMs` ahead and answers after the next round trip. */
  function clocks(aheadMs: number, roundTripsMs: number[]) {
    const device = { nowMs: 0, aheadMs }
    const ask = async () => {
      const roundTripMs = roundTripsMs.shift() ?? 0
      const serverMs = device.nowMs + roundTripMs / 2 + device.aheadMs
      device.nowMs += roundTripMs
      return serverMs
    }
    return { device, clock: createServerClock(ask, () => device.nowMs) }
  }

  test('[TM4] a clock that has been measured shows the server’s time; until then the device’s own', async () => {
    const { device, clock } = clocks(7000, [400, 10, 900, 30, 50])
    device.nowMs = 5
    expect(clock.now()).toBe(5)
    await clock.measure()
    expect(clock.now()).toBe(device.nowMs + 7000)
  })

  test('[TM4] the next connection measures anew: a quick answer of before does not outlive a clock that was set right', async () => {
    const { device, clock } = clocks(7000, [2, 2, 2, 2, 2, 300, 300, 300, 300, 300])
    await clock.measure()
    device.aheadMs = -100
    await clock.measure()
    expect(clock.now()).toBe(device.nowMs - 100)
  })

  test('[TM4] a measuring that a new connection has overtaken changes nothing', async () => {
    const answers: ((serverMs: number) => void)[] = []
    const clock = createServerClock(
      () => new Promise((resolve) => answers.push(resolve)),
      () => 0,
    )
    const old = clock.measure()
    void clock.measure()
    answers[1]?.(2000)
    answers[0]?.(9000)
    await old
    expect(clock.now()).toBe(2000)
  })
})
