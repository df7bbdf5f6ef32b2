import { expect, test } from 'vitest'
import { createLive } from '../../../client/workshop/live/create-live.ts'
import type { PollsState } from '../../../shared/poll/disclosure.ts'
import { samplePolls } from '../../fixtures/polls.ts'
import { FakeLiveSocket } from './fake-live-socket.ts'

const told = (version: number): PollsState => ({
  version,
  polls: [{ poll: samplePolls.choice, stage: 'open', phase: null, answers: version, rows: null }],
})

test('[PO34] what is told of polls never goes back to an older version, whether it was heard or answered', async () => {
  const socket = new FakeLiveSocket()
  const live = createLive(socket, { later: () => undefined, now: () => 0 })
  socket.hear('connect')
  socket.hear('polls', told(7))
  socket.hear('polls', told(6))
  expect(live.getState().polls).toEqual(told(7))
  const answered = live.polls.command({ type: 'close', pollId: samplePolls.choice.id })
  const [question] = socket.take('pollCommand')
  socket.hear('polls', told(9))
  question?.answer({ ok: true, value: told(8) })
  expect(await answered).toEqual(told(8))
  expect(live.getState().polls).toEqual(told(9))
})

test('[PO35] nothing about polls waits for a connection: without one it is refused at once', async () => {
  const socket = new FakeLiveSocket()
  const live = createLive(socket, { later: () => undefined, now: () => 0 })
  await expect(live.polls.token(samplePolls.choice.id)).rejects.toThrow('offline')
  expect(socket.take('pollToken')).toEqual([])
})
