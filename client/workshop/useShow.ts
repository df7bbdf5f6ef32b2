import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Spotlight } from '../../shared/workshop/spotlight.ts'
import { useLive } from './live/LiveProvider.tsx'

/** Shows something else to the hall. */
export function useShow(): UseMutationResult<ControlState, Error, Spotlight> {
  const live = useLive()
  return useMutation({ mutationFn: (spotlight: Spotlight) => live.command({ type: 'show', spotlight }) })
}
