import { type Static, Type } from 'typebox'
import { languages } from '../../i18n/translate.ts'
import { GoalId, LaneId, PhaseId, PlanId, StrategyId, TableId, WorkshopId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { Evidence } from '../../planning/evidence.ts'
import { Goal } from '../../planning/goal.ts'
import { Plan } from '../../planning/plan.ts'
import { StrategyDraft, YearCapacity } from '../../planning/strategy.ts'
import { ControlState } from '../../workshop/control.ts'
import { Phase } from '../../workshop/phase.ts'
import { Lane, Table, TemplateId, Workshop } from '../../workshop/workshop.ts'
import { allOptional } from './all-optional.ts'
import { endpoint } from './endpoint.ts'

const workshopParams = Type.Object({ workshopId: WorkshopId })

/** A workshop in a strategy's list. */
export const WorkshopSummary = Type.Object({
  id: WorkshopId,
  title: Type.String(),
  template: TemplateId,
  stage: ControlState.properties.stage,
  tables: Type.Integer(),
  plans: Type.Integer(),
  goals: Type.Integer(),
  outcomes: Type.Integer(),
})
export type WorkshopSummary = Static<typeof WorkshopSummary>

/** All a board screen needs besides the board document itself. Every role of the workshop may read it. */
export const WorkshopView = Type.Object({
  workshop: Workshop,
  municipality: Type.String(),
  example: Type.Boolean(),
  /** The council term's years, for timing. */
  termFrom: Type.Integer(),
  termTo: Type.Integer(),
  /** The days the strategy's deadlines count from. */
  constitutedOn: StrategyDraft.properties.constitutedOn,
  councilMeetingOn: StrategyDraft.properties.councilMeetingOn,
  /** What there is room for, year by year. */
  capacities: Type.Array(YearCapacity),
  plans: Type.Array(Plan),
  /** Plans that are no cards here, but that cards build on. */
  foundations: Type.Array(Type.Object({ id: PlanId, name: Type.String() })),
  goals: Type.Array(Goal),
  /** What is known of its plans and goals. */
  evidence: Type.Array(Evidence),
  control: ControlState,
})
export type WorkshopView = Static<typeof WorkshopView>

const { title, task, closingBasis, lanes, tables, agenda, planIds, goalIds } = Workshop.properties
/** Parts of the set-up as somebody had them on the screen. */
const WorkshopSeen = allOptional(Type.Object({ title, task, closingBasis, lanes, tables, agenda, planIds, goalIds }))

/** The set-up a planner or facilitator may change. Lists are whole; what is missing from them is removed. */
export const WorkshopChange = allOptional(
  Type.Object({
    title,
    task,
    closingBasis,
    /** A lane without an id is new. A lane that has an id keeps its placements under any name. */
    lanes: Type.Array(Type.Object({ ...Lane.properties, id: Type.Optional(LaneId) }), {
      minItems: 1,
      maxItems: limits.lanes,
    }),
    /** A table without an id is new; its number and board are given by the server. */
    tables: Type.Array(Type.Object({ id: Type.Optional(TableId), topic: Table.properties.topic }), {
      minItems: 1,
      maxItems: limits.tables,
    }),
    /** A phase without an id is new. */
    agenda: Type.Array(Type.Object({ ...Phase.properties, id: Type.Optional(PhaseId) }), { maxItems: limits.phases }),
    planIds: Type.Array(PlanId, { maxItems: limits.workshopPlans, uniqueItems: true }),
    goalIds: Type.Array(GoalId, { maxItems: limits.workshopGoals, uniqueItems: true }),
    /** What stood there when the changing began. Where somebody else has changed it since, the change is refused. */
    seen: WorkshopSeen,
  }),
)
export type WorkshopChange = Static<typeof WorkshopChange>

/** The three kinds of link. The facilitator's and viewer's secrets are in the fragment, which no server log sees. */
export const WorkshopLinks = Type.Object({
  facilitator: Type.String(),
  viewer: Type.String(),
  join: Type.String(),
  code: Type.String(),
  codeExpiresOn: Type.String(),
  /** The join link as a QR code, an SVG document. */
  joinQrSvg: Type.String(),
  viewerQrSvg: Type.String(),
})
export type WorkshopLinks = Static<typeof WorkshopLinks>

export const workshopApi = {
  workshops: endpoint('GET', '/api/strategies/:strategyId/workshops', 'The workshops of a strategy', {
    params: Type.Object({ strategyId: StrategyId }),
    answer: Type.Array(WorkshopSummary),
  }),
  createWorkshop: endpoint('POST', '/api/strategies/:strategyId/workshops', 'Create a workshop from a template', {
    params: Type.Object({ strategyId: StrategyId }),
    body: Type.Object({
      title: Workshop.properties.title,
      template: TemplateId,
      /** The language of the template's texts. */
      language: Type.Optional(Type.Enum([...languages])),
    }),
    answer: Workshop,
  }),
  workshop: endpoint('GET', '/api/workshops/:workshopId', 'The set-up, cards, goals and control state', {
    params: workshopParams,
    answer: WorkshopView,
  }),
  editWorkshop: endpoint('PATCH', '/api/workshops/:workshopId', 'Change title, task, lanes, tables, agenda or cards', {
    params: workshopParams,
    body: WorkshopChange,
    answer: Workshop,
  }),
  deleteWorkshop: endpoint('DELETE', '/api/workshops/:workshopId', 'Delete a workshop with its boards and outcomes', {
    params: workshopParams,
  }),
  links: endpoint('GET', '/api/workshops/:workshopId/links', 'Join code, links and QR codes', {
    params: workshopParams,
    answer: WorkshopLinks,
  }),
  renewLinks: endpoint('POST', '/api/workshops/:workshopId/links', 'Make all earlier links and the code invalid', {
    params: workshopParams,
    answer: WorkshopLinks,
  }),
}
