import { lazy, useEffect } from 'react'
import { withAllTexts } from '../ui/i18n.ts'
import { whenIdle } from '../ui/when-idle.ts'

const load = {
  sheets: () => import('./sheets/SheetOf.tsx'),
  list: () => import('./list/ListView.tsx'),
  timeline: () => withAllTexts(import('./timeline/TimelineView.tsx')),
  causes: () => withAllTexts(import('./causes/CausesSheet.tsx')),
  conflicts: () => withAllTexts(import('./conflicts/ConflictsView.tsx')),
}

/** Parts of a board that it is shown without: a device at a table sees its cards sooner. */
export const SheetOf = lazy(async () => ({ default: (await load.sheets()).SheetOf }))
export const ListView = lazy(async () => ({ default: (await load.list()).ListView }))
export const CausesSheet = lazy(async () => ({ default: (await load.causes()).CausesSheet }))
export const TimelineView = lazy(async () => ({ default: (await load.timeline()).TimelineView }))
export const ConflictsView = lazy(async () => ({ default: (await load.conflicts()).ConflictsView }))

/** Fetches them once the board is shown and there is time: so they are there when they are asked for, also without network. */
export function useLaterParts(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    return whenIdle(() => {
      // One that fails is fetched again when it is asked for, and then says so.
      for (const part of Object.values(load)) part().catch(() => undefined)
    })
  }, [shown])
}
