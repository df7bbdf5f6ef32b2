import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'

/** The steps of setting up, in the order they are done. Words: i18n `workshop.setup.<step>`. */
export const setupSteps = ['text', 'lanes', 'tables', 'agenda', 'cards', 'goals', 'meeting', 'links', 'dryRun'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Steps that still need something before a workshop can begin. The others have something workable from the template. */
export function missingSteps({ workshop }: WorkshopView): readonly SetupStep[] {
  return workshop.planIds.length + workshop.goalIds.length === 0 ? ['cards'] : []
}
