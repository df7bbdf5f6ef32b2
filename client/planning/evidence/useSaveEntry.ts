import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { mayPass } from '../../ui/error-text.ts'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'

interface Saving<Entry, Draft> {
  /** As it stood when the form was opened; null: a new one. */
  seen: Entry | null
  send: (draft: Draft, seen: Entry | undefined) => Promise<unknown>
  onSaved: () => void
}

/** Saves a fact or a trend. What somebody else changed while the form was open is refused once, and told as such; saved again, it is put in its place. */
export function useSaveEntry<Entry, Draft>({ seen, send, onSaved }: Saving<Entry, Draft>) {
  const queries = useQueryClient()
  const [isChangedSince, setChangedSince] = useState(false)
  const save = useMutationOnce<unknown, Draft>({
    mutationFn: (draft) => send(draft, isChangedSince ? undefined : (seen ?? undefined)),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onSaved()
    },
    onError: (error) => {
      setChangedSince(error instanceof DomainError && error.code === 'conflictingChange')
      // The list behind the form shows what others made of it; without contact it stays as it is, and the form with it.
      return mayPass(error) ? undefined : queries.invalidateQueries()
    },
  })
  return { save: save.mutate, isPending: save.isPending, isChangedSince, error: isChangedSince ? null : save.error }
}
