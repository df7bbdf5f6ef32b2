import { limits } from '../../../shared/limits.ts'
import type { WorkshopChange } from '../../../shared/protocol/rest/workshop.ts'
import { type Lane, laneColours, lanePatterns } from '../../../shared/workshop/workshop.ts'
import { readAmount, typedAmount } from '../../ui/amount.ts'

/** A lane while it is edited: capacity is still what was typed, and a new lane has no id yet but a key of its own. */
export interface LaneDraft extends Pick<Lane, 'name' | 'colour' | 'pattern' | 'leavesOut'> {
  key: string
  id: Lane['id'] | undefined
  capacity: string
}

/** The lanes as the editor begins with them. */
export function toDrafts(lanes: readonly Lane[]): LaneDraft[] {
  return lanes.map((lane) => ({
    ...lane,
    key: lane.id,
    capacity: lane.capacity === null ? '' : typedAmount(lane.capacity),
  }))
}

/** Which fields of a lane cannot be saved as they stand. */
export function faultsOf(draft: LaneDraft): { name: boolean; capacity: boolean } {
  return { name: draft.name.trim() === '', capacity: readAmount(draft.capacity, limits.personMonths) === undefined }
}

/** The lanes to save, or null while one has a fault. */
export function fromDrafts(drafts: readonly LaneDraft[]): WorkshopChange['lanes'] | null {
  const lanes = []
  for (const { id, name, colour, pattern, leavesOut, capacity: typed } of drafts) {
    const capacity = readAmount(typed, limits.personMonths)
    if (name.trim() === '' || capacity === undefined) return null
    lanes.push({
      ...(id !== undefined && { id }),
      name: name.trim(),
      colour,
      pattern,
      capacity,
      ...(leavesOut && { leavesOut }),
    })
  }
  return lanes
}

/** A new lane in the first colour and pattern that no other lane has. */
export function newLane(drafts: readonly LaneDraft[], key: string, name: string): LaneDraft {
  const free = <T>(all: readonly [T, ...T[]] | readonly T[], used: readonly T[]) =>
    all.find((one) => !used.includes(one))
  const colour =
    free(
      laneColours,
      drafts.map((draft) => draft.colour),
    ) ?? 'grey'
  const pattern =
    free(
      lanePatterns,
      drafts.map((draft) => draft.pattern),
    ) ?? 'solid'
  return { key, id: undefined, name, colour, pattern, capacity: '' }
}
