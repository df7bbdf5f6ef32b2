import { type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { type WorkshopChange, workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import type { SetupStep } from './checklist.ts'
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

interface Begun<Draft> {
  readonly draft: Draft
  /** The workshop as it was when the change was begun; null: as it is now. */
  readonly seen: Workshop | null
}

/** What was begun and not saved, by workshop and section: it is still there when one comes back from another screen. */
const unsaved = new Map<string, Begun<unknown>>()

/**
 * A change to one section of the set-up, from the first key pressed until it is saved. The server is told what stood there when
 * it was begun, so that nobody writes over what a colleague saved meanwhile without knowing: the first try is then refused, and
 * the next one is made against what stands now.
 */
export function useSetupDraft<Draft>(workshop: Workshop, section: SetupStep): SetupDraft<Draft> {
  const queries = useQueryClient()
  const key = `${workshop.id} ${section}`
  const [begun, setBegun] = useState(() => (unsaved.get(key) as Begun<Draft> | undefined) ?? null)
  useEffect(() => {
    if (begun) unsaved.set(key, begun)
    else unsaved.delete(key)
  }, [key, begun])
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
      // Also when its section is no longer on the screen.
      if (unsaved.get(key)?.draft === draft) unsaved.delete(key)
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
