import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery, paceOfOthers, showOthersEveryMs } from '../../../../client/board/session/at-most-every.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[BD77] the first is drawn at once, what follows once the time is up, and the last for certain', async () => {
  let state = 0
  const drawn: number[] = []
  const ask = atMostEvery(showOthersEveryMs, () => drawn.push(state))
  for (state = 1; state <= 3; state++) ask()
  expect(drawn).toEqual([1])
  state = 3
  await vi.advanceTimersByTimeAsync(showOthersEveryMs)
  expect(drawn).toEqual([1, 3])
  await vi.advanceTimersByTimeAsync(showOthersEveryMs * 5)
  expect(drawn).toEqual([1, 3])
})

test('[BD77] however often others move, at most ten times a second is drawn', async () => {
  let drawn = 0
  const ask = atMostEvery(
    showOthersEveryMs,
    () => {
      drawn += 1
    },
    queueMicrotask,
  )
  for (let ms = 0; ms < 990; ms += 4) {
    ask()
    await vi.advanceTimersByTimeAsync(4)
  }
  expect(drawn).toBe(10)
})

test.each([
  ['dragging', 60, 600, true],
  ['watching', 60, 300, false],
] as const)(
  '[BD77] a device that takes long to draw does it less often, while %s',
  async (_when, costMs, everyMs, isDragging) => {
    let drawn = 0
    const ask = paceOfOthers(
      () => void drawn++,
      () => isDragging,
      (then) => void setTimeout(then, costMs),
    )
    for (let ms = 0; ms < everyMs * 6 - 10; ms += 4) {
      ask()
      await vi.advanceTimersByTimeAsync(4)
    }
    expect(drawn).toBe(6)
  },
)
