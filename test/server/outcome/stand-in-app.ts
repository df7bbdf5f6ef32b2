import Fastify, { type FastifyInstance } from 'fastify'
import type { Access } from '../../../server/access/access.ts'
import type { Boards } from '../../../server/board/boards.ts'
import { readConfig } from '../../../server/config.ts'
import { newId } from '../../../server/context.ts'
import { answerErrors } from '../../../server/errors.ts'
import { outcome } from '../../../server/outcome/plugin.ts'
import type { Polls } from '../../../server/poll/polls.ts'
import { type Database, openDatabase } from '../../../server/store/database.ts'
import { validatorFor } from '../../../server/validation.ts'
import type { Workshops } from '../../../server/workshop/workshops.ts'
import { can } from '../../../shared/access/can.ts'
import type { Role } from '../../../shared/access/roles.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { Trend } from '../../../shared/planning/evidence.ts'
import type { PollView } from '../../../shared/poll/disclosure.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { type ControlState, reduceControl } from '../../../shared/workshop/control.ts'
import { storeStrategy } from '../../fixtures/stored-rows.ts'

/** The outcome's routes, with what they ask of other capabilities and no more, on a real store, with workshops and boards that are plain values a test can change. */
export interface StandIn {
  app: FastifyInstance
  database: Database
  view: WorkshopView
  states: Map<BoardId, BoardState>
  polls: PollView[]
  trends: Trend[]
  /** Who asks; null is somebody without a cookie. */
  role: Role | null
  control: ControlState
  nowMs: number
  /** What happens when a board is read, before the answer. */
  beforeRead: () => Promise<void> | void
}

/** Builds the stand-in on an empty store in memory, with the workshop's row so that outcomes may belong to it. */
export async function standIn(view: WorkshopView, states: Map<BoardId, BoardState>): Promise<StandIn> {
  const database = await openDatabase({ DATABASE_URL: '', DATA_DIR: ':memory:' })
  await insertWorkshop(database, view)
  const app = Fastify()
  app.setValidatorCompiler(validatorFor)
  answerErrors(app)
  const it: StandIn = {
    app,
    database,
    view,
    states,
    polls: [],
    trends: [],
    role: 'facilitator',
    control: { ...view.control, stage: 'open' },
    nowMs: Date.UTC(2026, 10, 24, 18, 30),
    beforeRead: () => undefined,
  }
  app.decorate('context', { config: readConfig({}), database, now: () => it.nowMs, newId })
  app.decorate('access', accessOf(it) as Access)
  app.decorate('workshops', workshopsOf(it) as Workshops)
  app.decorate('boards', boardsOf(it) as Boards)
  app.decorate('polls', pollsOf(it) as Polls)
  outcome(app)
  app.addHook('onClose', () => database.destroy())
  return it
}

function accessOf(it: StandIn): Pick<Access, 'demand'> {
  return {
    async demand(_request, verb, place) {
      if (it.role === null) throw new DomainError('notSignedIn')
      const workshopId = it.view.workshop.id
      const actor = { role: it.role, workshopId, deviceId: newId('device'), tableId: newId('table') }
      const whole = { ...actor, tableNumber: 1, deviceNumber: 1 }
      if (!can(whole, verb, place)) throw new DomainError('forbidden')
      return whole
    },
  }
}

function workshopsOf(it: StandIn): Pick<Workshops, 'view' | 'ready' | 'command' | 'trends'> {
  return {
    view: async () => ({ ...it.view, control: it.control }),
    trends: async () => it.trends,
    ready: async () => it.control,
    async command(_workshopId, command) {
      it.control = reduceControl(it.control, command, it.view.workshop, it.nowMs)
      return it.control
    },
  }
}

function boardsOf(it: StandIn): Pick<Boards, 'read'> {
  return {
    async read(boardId) {
      await it.beforeRead()
      const state = it.states.get(boardId)
      if (!state) throw new DomainError('notFound')
      return state
    },
  }
}

function pollsOf(it: StandIn): Pick<Polls, 'told'> {
  const told = () => ({ version: 0, polls: it.polls })
  return { told: async () => ({ desk: told(), hall: told() }) }
}

async function insertWorkshop(database: Database, { workshop }: WorkshopView): Promise<void> {
  await storeStrategy(database, workshop.strategyId)
  const createdAt = '2026-11-24T12:00:00.000Z'
  await database
    .insertInto('workshops')
    .values({
      id: workshop.id,
      strategy_id: workshop.strategyId,
      title: workshop.title,
      template: workshop.template,
      task: workshop.task,
      plenary_board_id: workshop.plenaryBoardId,
      join_code: 'ABC234',
      join_code_expires_at: createdAt,
      link_generation: 1,
      control_version: 0,
      control_json: '{}',
      created_at: createdAt,
    })
    .execute()
}
