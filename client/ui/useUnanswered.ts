import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { mayPass } from './error-text.ts'
import { useLasting } from './useLasting.ts'

/** Milliseconds without an answer before it counts as none: a hall's wifi may be there and give nothing. */
const answerWaitMs = 4_000

/**
 * Whether a question has no answer and there is no telling when it will: no contact, or nothing comes. A refusal is an
 * answer. It stays so while the question is asked again, until there is one.
 */
export function useUnanswered({ data, failureReason }: UseQueryResult<unknown>): boolean {
  const waits = data === undefined
  const tooLong = useLasting(waits, answerWaitMs)
  const failed = failureReason !== null && mayPass(failureReason)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    if (failed || !waits) setHasFailed(waits)
  }, [failed, waits])
  const refused = failureReason !== null && !failed
  return waits && !refused && (failed || hasFailed || tooLong)
}
