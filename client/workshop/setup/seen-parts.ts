import type { WorkshopChange } from '../../../shared/protocol/rest/workshop.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

type Part = Omit<WorkshopChange, 'seen'>

/** What stood in the parts of the set-up that a change is about. */
export function seenParts(workshop: Workshop, part: Part): NonNullable<WorkshopChange['seen']> {
  return Object.fromEntries(Object.keys(part).map((key) => [key, workshop[key as keyof Part]]))
}

/** The change where a lane, table or phase that a colleague has removed meanwhile is asked for as a new one. */
export function withRemovedAsNew(
  { lanes, tables, agenda }: Pick<Workshop, 'lanes' | 'tables' | 'agenda'>,
  part: Part,
): Part {
  return {
    ...part,
    ...(part.lanes && { lanes: part.lanes.map((lane) => standing(lane, lanes)) }),
    ...(part.agenda && { agenda: part.agenda.map((phase) => standing(phase, agenda)) }),
    ...(part.tables && { tables: part.tables.map((table) => standing(table, tables)) }),
  }
}

function standing<Item extends { id?: string }>(item: Item, stored: readonly { id: string }[]): Item {
  return stored.some(({ id }) => id === item.id) ? item : { ...item, id: undefined }
}
