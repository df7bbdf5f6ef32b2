import type { BoardState } from '../board/state.ts'
import type { BoardId } from '../ids.ts'
import { deadlines } from '../planning/deadlines.ts'
import type { Trend } from '../planning/evidence.ts'
import type { PollView } from '../poll/disclosure.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import { namesOf } from './card-names.ts'
import { documentText } from './document-text.ts'
import { analysesOf, outcomeCauses } from './outcome-causes.ts'
import { outcomeConflicts } from './outcome-conflicts.ts'
import { outcomeEvidence } from './outcome-evidence.ts'
import { outcomeGoals } from './outcome-goals.ts'
import { outcomeNotices } from './outcome-notices.ts'
import { outcomePlans } from './outcome-plans.ts'
import { outcomePolls } from './outcome-polls.ts'
import { outcomeTime } from './outcome-time.ts'
import { readBoards } from './read-boards.ts'
import type { Outcome } from './types.ts'

/** What the pure computation cannot know: the version's number (null: not stored) and the time. */
export interface OutcomeStamp {
  readonly version: number | null
  readonly computedAt: string
}

/**
 * The workshop's outcome: every board's own result for every plan, the conflicts and the remarks, the polls that were
 * released, the evidence and the trends, and what a reader must know first. Nothing is averaged, and the same boards give the same outcome in any order they are read.
 */
export function computeOutcome(
  view: WorkshopView,
  states: ReadonlyMap<BoardId, BoardState>,
  stamp: OutcomeStamp,
  polls: readonly PollView[] = [],
  trends: readonly Trend[] = [],
): Outcome {
  const { workshop, constitutedOn, councilMeetingOn } = view
  const hasDays = constitutedOn !== null || councilMeetingOn !== null
  const boards = readBoards(view, states)
  const names = namesOf(view, boards)
  const analyses = analysesOf(view, boards)
  const conflicts = outcomeConflicts(boards, names, analyses)
  const plans = outcomePlans(view.plans, boards, conflicts, names)
  const goals = outcomeGoals(view, boards, conflicts)
  const timed = outcomeTime(
    boards.map(({ board }) => board),
    plans,
    view,
  )
  return documentText({
    schemaVersion: 1,
    workshopId: workshop.id,
    workshopTitle: workshop.title,
    municipality: view.municipality,
    termFrom: view.termFrom,
    termTo: view.termTo,
    example: view.example,
    closingBasis: workshop.closingBasis,
    ...stamp,
    lanes: workshop.lanes.map((lane) => lane.name),
    boards: boards.map(({ board }) => board),
    plans,
    goals,
    ...(timed && { time: timed.time }),
    conflicts,
    polls: outcomePolls(polls),
    causes: outcomeCauses(boards, names, analyses),
    ...(view.evidence.length > 0 && { evidence: outcomeEvidence(view.evidence, names) }),
    ...(trends.length > 0 && { trends: [...trends] }),
    ...(hasDays && { deadlines: { constitutedOn, councilMeetingOn, ...deadlines(view) } }),
    notices: outcomeNotices(plans, goals, boards, workshop.lanes, timed?.notices ?? []),
  })
}
