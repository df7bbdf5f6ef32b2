import type { Migration } from 'kysely/migration'
import { firstTables } from './001-first-tables.ts'
import { agenda } from './002-agenda.ts'
import { polls } from './003-polls.ts'
import { earlierBoards } from './004-earlier-boards.ts'
import { closedMeetings } from './005-closed-meetings.ts'
import { needs } from './006-needs.ts'
import { seats } from './006-seats.ts'
import { pollPhases } from './007-poll-phases.ts'
import { boardActivity } from './008-board-activity.ts'
import { causes } from './009-causes.ts'
import { planSystem } from './010-plan-system.ts'
import { capacities } from './011-capacities.ts'
import { workshopGoals } from './013-workshop-goals.ts'
import { evidence } from './014-evidence.ts'
import { leavingLanes } from './014-leaving-lanes.ts'
import { handledConflicts } from './015-handled-conflicts.ts'
import type { StoreKind } from './store-kind.ts'

/** All migrations by name. They run in the order of their names, each once; none is ever changed after a release. */
export function migrations(kind: StoreKind): Record<string, Migration> {
  return {
    '001-first-tables': firstTables(kind),
    '002-agenda': agenda(kind),
    '003-polls': polls(kind),
    '004-earlier-boards': earlierBoards(kind),
    '005-closed-meetings': closedMeetings,
    '006-needs': needs,
    '006-seats': seats(kind),
    '007-poll-phases': pollPhases,
    '008-board-activity': boardActivity,
    '009-causes': causes,
    '010-plan-system': planSystem(kind),
    '011-capacities': capacities(kind),
    '013-workshop-goals': workshopGoals(kind),
    '014-evidence': evidence(kind),
    '014-leaving-lanes': leavingLanes,
    '015-handled-conflicts': handledConflicts,
  }
}
