import type { PollId } from '../../shared/ids.ts'
import type { PollAnswer } from '../../shared/poll/answer.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { LivePolls } from '../workshop/live.ts'

/** What the device keeps of the round it was in last: its token (and whether the server knows it has it) until its answer is counted, then only that it is. */
type Kept = { pollId: string; token: string; told: boolean } | { pollId: string; counted: true }

const storageKey = 'planverksted.poll'

/** Where it is kept: in the browser, so that a reload or a second window is the same device. */
export type KeepingPlace = Pick<Storage, 'getItem' | 'setItem'>

/** Tells whether this device's answer in the round is counted. */
export function isCounted(place: KeepingPlace, pollId: PollId): boolean {
  const kept = read(place)
  return kept?.pollId === pollId && 'counted' in kept
}

/** Sees to it that the device has its token, which it is given once. */
export async function ensureToken(place: KeepingPlace, polls: LivePolls, pollId: PollId): Promise<string> {
  const kept = read(place)
  const held = kept?.pollId === pollId && 'token' in kept ? kept : null
  if (held?.told) return held.token
  const token = held?.token ?? (await polls.token(pollId))
  keep(place, { pollId, token, told: false })
  await polls.tokenKept(pollId)
  keep(place, { pollId, token, told: true })
  return token
}

/** Answers with the device's token, which is forgotten when the answer is counted. Rejects with DomainError. */
export async function giveAnswer(
  place: KeepingPlace,
  polls: LivePolls,
  pollId: PollId,
  answer: PollAnswer,
): Promise<void> {
  const token = await ensureToken(place, polls, pollId)
  try {
    await polls.answer({ pollId, token, answer })
  } catch (error) {
    // It was counted before, and the wifi dropped the word of it.
    if (!(error instanceof DomainError && error.code === 'oneAnswerPerDevice')) throw error
  }
  keep(place, { pollId, counted: true })
}

function read(place: KeepingPlace): Kept | null {
  return JSON.parse(place.getItem(storageKey) ?? 'null')
}

function keep(place: KeepingPlace, kept: Kept): void {
  place.setItem(storageKey, JSON.stringify(kept))
}
