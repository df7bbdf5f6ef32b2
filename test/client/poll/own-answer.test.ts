import { expect, test } from 'vitest'
import { ensureToken, giveAnswer, isCounted, type KeepingPlace } from '../../../client/poll/own-answer.ts'
import type { LivePolls } from '../../../client/workshop/live.ts'
import { makeId } from '../../../shared/ids.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { sampleAnswers } from '../../fixtures/polls.ts'

const pollId = makeId('poll', 'round')

function place(): KeepingPlace & { text(): string } {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    text: () => [...kept.values()].join(),
  }
}

/** A server that gives one token and counts one answer with it. */
function server(change: Partial<LivePolls> = {}) {
  const asked: string[] = []
  const polls: LivePolls = {
    command: () => Promise.reject(new DomainError('forbidden')),
    token: async () => {
      asked.push('token')
      return 'the-token'
    },
    tokenKept: async () => {
      asked.push('kept')
      return null
    },
    answer: async ({ token }) => {
      asked.push(`answer with ${token}`)
      return null
    },
    ...change,
  }
  return { polls, asked }
}

test('[PO30] a device fetches its token when the round opens, answers with it, and keeps only that it is counted', async () => {
  const kept = place()
  const { polls, asked } = server()
  await ensureToken(kept, polls, pollId)
  await ensureToken(kept, polls, pollId)
  expect(isCounted(kept, pollId)).toBe(false)
  await giveAnswer(kept, polls, pollId, sampleAnswers.choice)
  expect(asked).toEqual(['token', 'kept', 'answer with the-token'])
  expect(isCounted(kept, pollId)).toBe(true)
  expect(isCounted(kept, makeId('poll', 'next'))).toBe(false)
  expect(kept.text()).not.toContain('the-token')
})

test('[PO30] a token is not asked for again when the word that it is kept was lost, but that is said again', async () => {
  const kept = place()
  const lost = server({ tokenKept: () => Promise.reject(new DomainError('offline')) })
  await expect(ensureToken(kept, lost.polls, pollId)).rejects.toThrow('offline')
  const { polls, asked } = server()
  expect(await ensureToken(kept, polls, pollId)).toBe('the-token')
  expect(asked).toEqual(['kept'])
})

test('[PO31] an answer that was counted, but whose receipt was lost, is shown as counted when it is sent again', async () => {
  const kept = place()
  const lost = server({ answer: () => Promise.reject(new DomainError('offline')) })
  await expect(giveAnswer(kept, lost.polls, pollId, sampleAnswers.choice)).rejects.toThrow('offline')
  expect(isCounted(kept, pollId)).toBe(false)
  const again = server({ answer: () => Promise.reject(new DomainError('oneAnswerPerDevice')) })
  await giveAnswer(kept, again.polls, pollId, sampleAnswers.choice)
  expect(isCounted(kept, pollId)).toBe(true)
})

test('[PO32] a device without a token of its own is not shown as counted', async () => {
  const kept = place()
  const { polls } = server({ token: () => Promise.reject(new DomainError('oneAnswerPerDevice')) })
  await expect(giveAnswer(kept, polls, pollId, sampleAnswers.choice)).rejects.toThrow('oneAnswerPerDevice')
  expect(isCounted(kept, pollId)).toBe(false)
})
