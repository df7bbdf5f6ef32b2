import type { WorkshopChange } from '../../../shared/protocol/rest/workshop.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

type Part = Omit<WorkshopChange, 'seen'>

/** What stood in the parts of the set-up that a change is about. */
export function seenParts(workshop: Workshop, part: Part): NonNullable<WorkshopChange['seen']> {
  return Object.fromEntries(Object.keys(part).map((key) => [key, workshop[key as keyof Part]]))
}
