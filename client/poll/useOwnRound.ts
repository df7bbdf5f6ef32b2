import { useEffect, useState } from 'react'
import type { PollAnswer } from '../../shared/poll/answer.ts'
import type { PollView } from '../../shared/poll/disclosure.ts'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { useLive, useLiveState } from '../workshop/live/LiveProvider.tsx'
import { ensureToken, giveAnswer, isCounted } from './own-answer.ts'

/** This device's part in a round: it fetches its token when the round opens, and answers with it. */
export function useOwnRound({ poll: { id }, stage }: PollView) {
  const { polls } = useLive()
  const { connected } = useLiveState()
  const [counted, setCounted] = useState(() => isCounted(localStorage, id))
  const answering = useMutationOnce({
    mutationFn: (answer: PollAnswer) => giveAnswer(localStorage, polls, id, answer),
    onSuccess: () => setCounted(true),
  })
  useEffect(() => {
    if (!connected || stage !== 'open' || isCounted(localStorage, id)) return
    // Why not is told when an answer is tried.
    ensureToken(localStorage, polls, id).catch(() => undefined)
  }, [connected, stage, id, polls])
  return { counted, answer: answering.mutate, busy: answering.isPending, error: answering.error }
}
