import type { BoardHome } from '../../shared/access/board-place.ts'
import type { BoardId, PlanId, StrategyId, TableId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopSummary } from '../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Term } from '../../shared/workshop/templates/templates.ts'
import type { Table, Workshop } from '../../shared/workshop/workshop.ts'
import { capacitiesOf } from './capacities.ts'
import type { Database } from './database.ts'
import { type EarlierRecord, insertEarlier } from './earlier-boards.ts'
import { sharedAnswer } from './shared-answer.ts'
import { laneRow, phaseRow, type WorkshopRecord, workshopOf } from './workshop-rows.ts'

/** What opens a workshop from outside. */
export interface Joining {
  code: string
  codeExpiresAt: string
  generation: number
}

/** Workshops with their lanes, tables, cards, boards and control state. */
export interface WorkshopRepository {
  read(workshopId: WorkshopId): Promise<WorkshopRecord | undefined>
  list(strategyId: StrategyId): Promise<WorkshopSummary[]>
  /** Stores a new workshop whole; false when the join code is taken. */
  insert(workshop: Workshop, joining: Joining, control: ControlState, createdAt: string): Promise<boolean>
  /** Makes the stored set-up the given one, whole or not at all; tables that are gone take their empty boards along. */
  replace(workshop: Workshop): Promise<void>
  delete(workshopId: WorkshopId): Promise<void>
  /** Raises the generation and changes the code; false when the code is taken. */
  renew(workshopId: WorkshopId, code: string, codeExpiresAt: string): Promise<boolean>
  control(workshopId: WorkshopId): Promise<ControlState | undefined>
  /** Stores the state, and boards as they stood until then, when the stored one is still the version before it; false otherwise. */
  saveControl(workshopId: WorkshopId, state: ControlState, earlier?: readonly EarlierRecord[]): Promise<boolean>
  board(boardId: BoardId): Promise<BoardHome | undefined>
  /** Tells whether work that came too late is kept for a board. */
  hasLateUpdates(boardId: BoardId): Promise<boolean>
  /** The term a strategy is for, or undefined when there is no such strategy. */
  term(strategyId: StrategyId): Promise<Term | undefined>
  /** The plans of a strategy's catalogue, in its order. */
  cataloguePlans(strategyId: StrategyId, atMost: number): Promise<PlanId[]>
}

/** The workshops in the database. */
export function workshopRepository(database: Database): WorkshopRepository {
  return {
    read: (workshopId) => database.transaction().execute((transaction) => read(transaction, workshopId)),
    list: (strategyId) => list(database, strategyId),
    insert: (workshop, joining, control, createdAt) =>
      database.transaction().execute(async (transaction) => {
        if (await isTaken(transaction, joining.code)) return false
        await transaction
          .insertInto('workshops')
          .values({
            id: workshop.id,
            strategy_id: workshop.strategyId,
            title: workshop.title,
            template: workshop.template,
            task: workshop.task,
            closing_basis: workshop.closingBasis,
            plenary_board_id: workshop.plenaryBoardId,
            join_code: joining.code,
            join_code_expires_at: joining.codeExpiresAt,
            link_generation: joining.generation,
            control_version: control.version,
            control_json: JSON.stringify(control),
            created_at: createdAt,
          })
          .execute()
        await insertBoard(transaction, workshop.id, workshop.plenaryBoardId, null)
        await insertParts(transaction, workshop)
        for (const table of workshop.tables) await insertTable(transaction, workshop.id, table)
        return true
      }),
    replace: (workshop) => database.transaction().execute((transaction) => replace(transaction, workshop)),
    async delete(workshopId) {
      await database.deleteFrom('workshops').where('id', '=', workshopId).execute()
    },
    renew: (workshopId, code, codeExpiresAt) =>
      database.transaction().execute(async (transaction) => {
        if (await isTaken(transaction, code)) return false
        await transaction
          .updateTable('workshops')
          .set((eb) => ({
            join_code: code,
            join_code_expires_at: codeExpiresAt,
            link_generation: eb('link_generation', '+', 1),
          }))
          .where('id', '=', workshopId)
          .execute()
        // With the links every seat dies: nobody is left to be moved.
        const tables = transaction.selectFrom('workshop_tables').select('id').where('workshop_id', '=', workshopId)
        await transaction.deleteFrom('seats').where('table_id', 'in', tables).execute()
        return true
      }),
    async control(workshopId) {
      const query = database.selectFrom('workshops').select('control_json').where('id', '=', workshopId)
      const row = await query.executeTakeFirst()
      return row && (JSON.parse(row.control_json) as ControlState)
    },
    saveControl: (workshopId, state, earlier = []) =>
      database.transaction().execute(async (transaction) => {
        const result = await transaction
          .updateTable('workshops')
          .set({ control_version: state.version, control_json: JSON.stringify(state) })
          .where('id', '=', workshopId)
          .where('control_version', '=', state.version - 1)
          .executeTakeFirst()
        if (result.numUpdatedRows !== 1n) return false
        await insertEarlier(transaction, earlier)
        return true
      }),
    board: sharedAnswer(async (boardId) => {
      const query = database
        .selectFrom('boards')
        .select(['id as boardId', 'workshop_id as workshopId', 'table_id as tableId'])
      return (await query.where('id', '=', boardId).executeTakeFirst()) as BoardHome | undefined
    }),
    async hasLateUpdates(boardId) {
      const query = database.selectFrom('late_updates').select('id').where('board_id', '=', boardId).limit(1)
      return (await query.executeTakeFirst()) !== undefined
    },
    async term(strategyId) {
      const query = database.selectFrom('strategies').select(['term_from as termFrom', 'term_to as termTo'])
      return query.where('id', '=', strategyId).executeTakeFirst()
    },
    async cataloguePlans(strategyId, atMost) {
      const query = database.selectFrom('plans').select('id').where('strategy_id', '=', strategyId)
      const rows = await query.orderBy('position').limit(atMost).execute()
      return rows.map(({ id }) => id as PlanId)
    },
  }
}

async function read(database: Database, workshopId: WorkshopId): Promise<WorkshopRecord | undefined> {
  const row = await database
    .selectFrom('workshops')
    .innerJoin('strategies', 'strategies.id', 'workshops.strategy_id')
    .selectAll('workshops')
    .select(['strategies.municipality', 'strategies.example', 'strategies.term_from', 'strategies.term_to'])
    .select(['strategies.constituted_on', 'strategies.council_meeting_on'])
    .where('workshops.id', '=', workshopId)
    .executeTakeFirst()
  if (!row) return undefined
  const lanes = database.selectFrom('lanes').selectAll().where('workshop_id', '=', workshopId).orderBy('position')
  const tables = database.selectFrom('workshop_tables').selectAll().where('workshop_id', '=', workshopId)
  const phases = database.selectFrom('phases').selectAll().where('workshop_id', '=', workshopId)
  const plans = database.selectFrom('workshop_plans').select('plan_id').where('workshop_id', '=', workshopId)
  const goals = database.selectFrom('workshop_goals').select('goal_id').where('workshop_id', '=', workshopId)
  return workshopOf(
    row,
    await lanes.execute(),
    await tables.orderBy('number').execute(),
    await phases.orderBy('position').execute(),
    await plans.orderBy('position').execute(),
    await goals.orderBy('position').execute(),
    await capacitiesOf(database, row.strategy_id as StrategyId),
  )
}

async function list(database: Database, strategyId: StrategyId): Promise<WorkshopSummary[]> {
  const rows = await database
    .selectFrom('workshops')
    .select(['id', 'title', 'template', 'control_json'])
    .select((eb) =>
      (['workshop_tables', 'workshop_plans', 'workshop_goals', 'outcomes'] as const).map((table) =>
        eb
          .selectFrom(table)
          .select((count) => count.fn.countAll<number>().as('rows'))
          .whereRef(`${table}.workshop_id`, '=', 'workshops.id')
          .as(table),
      ),
    )
    .where('strategy_id', '=', strategyId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as WorkshopId,
    title: row.title,
    template: row.template as Workshop['template'],
    stage: (JSON.parse(row.control_json) as ControlState).stage,
    tables: row.workshop_tables ?? 0,
    plans: row.workshop_plans ?? 0,
    goals: row.workshop_goals ?? 0,
    outcomes: row.outcomes ?? 0,
  }))
}

async function replace(database: Database, workshop: Workshop): Promise<void> {
  const { id, title, task, closingBasis, tables } = workshop
  await database
    .updateTable('workshops')
    .set({ title, task, closing_basis: closingBasis })
    .where('id', '=', id)
    .execute()
  await database.deleteFrom('lanes').where('workshop_id', '=', id).execute()
  await database.deleteFrom('phases').where('workshop_id', '=', id).execute()
  await database.deleteFrom('workshop_plans').where('workshop_id', '=', id).execute()
  await database.deleteFrom('workshop_goals').where('workshop_id', '=', id).execute()
  await insertParts(database, workshop)

  const stored = await database
    .selectFrom('workshop_tables')
    .select(['id', 'board_id'])
    .where('workshop_id', '=', id)
    .execute()
  for (const gone of stored.filter((row) => !tables.some((table) => table.id === row.id))) {
    await database.deleteFrom('boards').where('id', '=', gone.board_id).execute()
    await database.deleteFrom('workshop_tables').where('id', '=', gone.id).execute()
  }
  for (const table of tables) {
    const isStored = stored.some((row) => row.id === table.id)
    if (!isStored) await insertTable(database, id, table)
    else await database.updateTable('workshop_tables').set({ topic: table.topic }).where('id', '=', table.id).execute()
  }
}

async function insertParts(database: Database, { id, lanes, agenda, planIds, goalIds }: Workshop): Promise<void> {
  await database
    .insertInto('lanes')
    .values(lanes.map((lane, position) => laneRow(id, lane, position)))
    .execute()
  if (agenda.length > 0) {
    const rows = agenda.map((phase, position) => phaseRow(id, phase, position))
    await database.insertInto('phases').values(rows).execute()
  }
  if (planIds.length > 0) {
    const rows = planIds.map((plan_id, position) => ({ workshop_id: id, plan_id, position }))
    await database.insertInto('workshop_plans').values(rows).execute()
  }
  if (goalIds.length > 0) {
    const rows = goalIds.map((goal_id, position) => ({ workshop_id: id, goal_id, position }))
    await database.insertInto('workshop_goals').values(rows).execute()
  }
}

async function insertTable(database: Database, workshopId: WorkshopId, table: Table): Promise<void> {
  await database
    .insertInto('workshop_tables')
    .values({
      id: table.id,
      workshop_id: workshopId,
      number: table.number,
      topic: table.topic,
      board_id: table.boardId,
      devices_seated: 0,
    })
    .execute()
  await insertBoard(database, workshopId, table.boardId, table.id)
}

async function insertBoard(
  database: Database,
  workshopId: WorkshopId,
  id: BoardId,
  tableId: TableId | null,
): Promise<void> {
  await database.insertInto('boards').values({ id, workshop_id: workshopId, table_id: tableId }).execute()
}

async function isTaken(database: Database, code: string): Promise<boolean> {
  const query = database.selectFrom('workshops').select('id').where('join_code', '=', code)
  return (await query.executeTakeFirst()) !== undefined
}
