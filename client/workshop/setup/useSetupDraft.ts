import { type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { type WorkshopChange, workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { seenParts, withRemovedAsNew } from './seen-parts.ts'

type Part = Omit<WorkshopChange, 'seen'>

export interface SetupDraft<Draft> {
  /** What is being written; null when nothing was changed. */
  readonly draft: Draft | null
  readonly change: Pick<UseMutationResult, 'error' | 'isPending' | 'isSuccess'>
  write(draft: Draft): void
  discard(): void
  /** Saves a part of the set-up. What was written stays until the server has it. */
  save(part: Part): void
}

/**
 * A change to one section of the set-up, from the first key pressed until it is saved. The server is told what stood there when
 * it was begun, so that nobody writes over what a colleague saved meanwhile without knowing: the first try is then refused, and
 * the next one is made against what stands now.
 */
export function useSetupDraft<Draft>(workshop: Workshop): SetupDraft<Draft> {
  const queries = useQueryClient()
  const [begun, setBegun] = useState<{ draft: Draft; seen: Workshop | null } | null>(null)
  const readAgain = () =>
    queries.invalidateQueries({ queryKey: resourceKey(workshopApi.workshop, { workshopId: workshop.id }) })
  const change = useMutationOnce({
    mutationFn: ({ part }: { part: Part; draft: Draft | undefined }) =>
      call(workshopApi.editWorkshop, {
        params: { workshopId: workshop.id },
        body: { ...withRemovedAsNew(workshop, part), seen: seenParts(begun?.seen ?? workshop, part) },
      }),
    // It is read again before it counts as saved, so that no old text blinks by.
    onSuccess: async (_, { draft }) => {
      await readAgain()
      setBegun((now) => (now?.draft === draft ? null : now && { ...now, seen: null }))
    },
    onError: async (error) => {
      if (!(error instanceof DomainError) || error.code !== 'conflictingChange') return
      await readAgain()
      setBegun((now) => now && { ...now, seen: null })
    },
  })
  return {
    draft: begun?.draft ?? null,
    change,
    write: (draft) => setBegun((now) => ({ draft, seen: now ? now.seen : workshop })),
    discard() {
      setBegun(null)
      change.reset()
    },
    save: (part) => change.mutate({ part, draft: begun?.draft }),
  }
}
