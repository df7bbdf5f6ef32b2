import type { UseQueryResult } from '@tanstack/react-query'
import { mayPass } from './error-text.ts'
import { useLasting } from './useLasting.ts'

/** Milliseconds without an answer before it counts as none: a hall's wifi may be there and give nothing. */
const answerWaitMs = 4_000

/** Whether a question has no answer and there is no telling when it will: no contact, or nothing comes. A refusal is an answer. */
export function useUnanswered({ data, failureReason }: UseQueryResult<unknown>): boolean {
  const waits = data === undefined
  const tooLong = useLasting(waits, answerWaitMs)
  return waits && (failureReason === null ? tooLong : mayPass(failureReason))
}
