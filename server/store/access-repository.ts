import { isId, type TableId, type WorkshopId } from '../../shared/ids.ts'
import type { ControlState, Stage } from '../../shared/workshop/control.ts'
import type { Database } from './database.ts'
import { sharedAnswer } from './shared-answer.ts'

/** A workshop as its join code finds it. */
export interface JoinableWorkshop {
  id: WorkshopId
  title: string
  municipality: string
  example: boolean
  generation: number
  expiresAt: string
  stage: Stage
}

/** What access asks of the store. */
export interface AccessRepository {
  byCode(code: string): Promise<JoinableWorkshop | undefined>
  /** The generation of links that are worth something; undefined when there is no such workshop. */
  generation(workshopId: WorkshopId): Promise<number | undefined>
  /** Tells whether the meeting is closed to the public. */
  isClosedMeeting(workshopId: WorkshopId): Promise<boolean>
  tables(workshopId: WorkshopId): Promise<{ id: TableId; number: number; topic: string }[]>
}

/** Access in the database. */
export function accessRepository(database: Database): AccessRepository {
  return {
    async byCode(code) {
      const row = await database
        .selectFrom('workshops')
        .innerJoin('strategies', 'strategies.id', 'workshops.strategy_id')
        .select([
          'workshops.id',
          'workshops.title',
          'strategies.municipality',
          'strategies.example',
          'workshops.link_generation',
          'workshops.join_code_expires_at',
          'workshops.control_json',
        ])
        .where('join_code', '=', code)
        .executeTakeFirst()
      return (
        row && {
          id: row.id as WorkshopId,
          title: row.title,
          municipality: row.municipality,
          example: row.example === 1,
          generation: row.link_generation,
          expiresAt: row.join_code_expires_at,
          stage: (JSON.parse(row.control_json) as ControlState).stage,
        }
      )
    },
    generation: sharedAnswer(async (workshopId) => {
      const query = database.selectFrom('workshops').select('link_generation').where('id', '=', workshopId)
      return (await query.executeTakeFirst())?.link_generation
    }),
    isClosedMeeting: sharedAnswer(async (workshopId) => {
      const query = database.selectFrom('workshops').select('closing_basis').where('id', '=', workshopId)
      return ((await query.executeTakeFirst())?.closing_basis ?? null) !== null
    }),
    async tables(workshopId) {
      const rows = await database
        .selectFrom('workshop_tables')
        .select(['id', 'number', 'topic'])
        .where('workshop_id', '=', workshopId)
        .orderBy('number')
        .execute()
      return rows.flatMap(({ id, ...row }) => (isId('table', id) ? [{ id, ...row }] : []))
    },
  }
}
