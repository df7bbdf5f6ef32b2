import { type Durable, isDurable } from '../../../shared/board/durable.ts'

/** The own edits that the server is not known to have durably. */
export interface Unsaved {
  add(update: Uint8Array): void
  /** Lets go of what is durable now. */
  settle(durable: Durable): void
  any(): boolean
}

/** Starts with nothing unsaved. Each update is kept whole: clocks alone do not show whether a deletion arrived. */
export function noUnsaved(): Unsaved {
  let updates: Uint8Array[] = []
  return {
    add: (update) => void updates.push(update),
    settle(durable) {
      updates = updates.filter((update) => !isDurable(durable, update))
    },
    any: () => updates.length > 0,
  }
}
