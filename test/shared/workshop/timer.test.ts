import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extended, leftAt, newTimer, paused, started } from '../../../shared/workshop/timer.ts'

const minute = 60_000

test('[TM1] a timer counts down only while it runs, and goes on from where it was paused', () => {
  const fresh = newTimer(10)
  expect(leftAt(fresh, 5 * minute)).toBe(10 * minute)
  const running = started(fresh, 0)
  expect(leftAt(running, 3 * minute)).toBe(7 * minute)
  const waiting = paused(running, 3 * minute)
  expect(leftAt(waiting, 60 * minute)).toBe(7 * minute)
  expect(leftAt(started(waiting, 60 * minute), 61 * minute)).toBe(6 * minute)
})

test('[TM2] time that is over goes on counting, and more time is given from now', () => {
  const over = started(newTimer(1), 0)
  expect(leftAt(over, 3 * minute)).toBe(-2 * minute)
  expect(leftAt(extended(over, 5, 3 * minute), 3 * minute)).toBe(5 * minute)
})

test('[TM1] starting what runs and pausing what is paused change nothing; extending adds just the minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 240 }),
      fc.integer({ min: 0, max: 239 }),
      fc.integer({ min: 1, max: 60 }),
      (minutes, at, more) => {
        fc.pre(at < minutes)
        const now = at * minute
        const running = started(newTimer(minutes), 0)
        expect(started(running, now)).toBe(running)
        const waiting = paused(running, now)
        expect(paused(waiting, now + minute)).toBe(waiting)
        for (const timer of [running, waiting]) {
          expect(leftAt(extended(timer, more, now), now)).toBe(leftAt(timer, now) + more * minute)
        }
      },
    ),
  )
})
