import type { WorkshopId } from '../../../shared/ids.ts'

const storageKey = 'planverksted.leftLead'

/** Whether this tab has left "follow me" in this workshop: a reload does not call it back. */
export function hasLeftLead(workshopId: WorkshopId): boolean {
  try {
    return sessionStorage.getItem(storageKey) === workshopId
  } catch {
    return false
  }
}

/** Keeps that it has left, or that the next time calls it anew. */
export function keepLeftLead(workshopId: WorkshopId, left: boolean): void {
  try {
    if (left) sessionStorage.setItem(storageKey, workshopId)
    else sessionStorage.removeItem(storageKey)
  } catch {
    // A browser that keeps nothing is led again after a reload, and may leave again.
  }
}
