import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'

/**
 * A change that is not asked for again while it is under way: a double click would make two of the same thing. What is
 * rendered as pending comes too late for the second click, and Designsystemet's `loading` only looks busy.
 */
export function useMutationOnce<Answer, Wanted = void>(
  options: Omit<UseMutationOptions<Answer, Error, Wanted>, 'onSettled'>,
): UseMutationResult<Answer, Error, Wanted> {
  const underWay = useRef(false)
  const mutation = useMutation<Answer, Error, Wanted>({
    ...options,
    onSettled() {
      underWay.current = false
    },
  })
  const begin = mutation.mutate
  const mutate = useCallback<typeof begin>(
    (...wanted) => {
      if (underWay.current) return
      underWay.current = true
      begin(...wanted)
    },
    [begin],
  )
  return { ...mutation, mutate }
}
