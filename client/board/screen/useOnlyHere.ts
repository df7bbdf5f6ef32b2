import { useLasting } from '../../ui/useLasting.ts'
import type { BoardSnapshot } from '../session/board-session.ts'

/** Milliseconds after which an edit that has not reached the server is worth a word: with contact it takes a tenth of that. */
const worthAWordMs = 2_000

/** Whether work lies in this page only: neither on the server nor, because it cannot keep anything, on the device. */
export function useOnlyHere({ kept, unsaved, status }: BoardSnapshot): boolean {
  const unsent = useLasting(!kept && unsaved, worthAWordMs)
  return !kept && (unsent || status === 'offline')
}
