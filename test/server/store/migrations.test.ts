import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Check } from 'typebox/value'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../server/store/database.ts'
import { earlierBoards } from '../../../server/store/earlier-boards.ts'
import { migrations } from '../../../server/store/migrations/index.ts'
import { outcomeRepository } from '../../../server/store/outcome-repository.ts'
import { planningRepository } from '../../../server/store/planning-repository.ts'
import type { Schema } from '../../../server/store/schema.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { makeId } from '../../../shared/ids.ts'
import { EarlierBoard } from '../../../shared/protocol/rest/boards.ts'
import { ControlState } from '../../../shared/workshop/control.ts'
import { storeBoards } from '../../fixtures/stored-rows.ts'

const boardId = makeId('board', 'plenary')

/** A store to which only the first migrations were done, with one board. */
async function storeOf(migrated: number) {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const before = new Kysely<Schema>({ dialect: await openSqlite(join(folder, 'planverksted.sqlite')) })
  const getMigrations = async () => Object.fromEntries(Object.entries(migrations('sqlite')).slice(0, migrated))
  await new Migrator({ db: before, provider: { getMigrations } }).migrateToLatest()
  await storeBoards(before, [boardId])
  return { before, folder }
}

test('[ST32] a store of an earlier version is brought up to date, and its workshops go on where they stood', async () => {
  const { before, folder } = await storeOf(1)
  const control = { version: 7, stage: 'locked', arena: 'plenary', shownBoardId: boardId, changedAtMs: 5 }
  await before
    .updateTable('workshops')
    .set({ control_version: 7, control_json: JSON.stringify(control) })
    .execute()
  const table = { id: 'tbl_first', workshop_id: makeId('workshop', 'stored'), number: 1, topic: '', board_id: boardId }
  await before
    .insertInto('workshop_tables')
    .values({ ...table, devices_seated: 3 })
    .execute()
  await before.destroy()

  const after = await openDatabase({ DATABASE_URL: '', DATA_DIR: folder })
  onTestFinished(() => after.destroy())
  const { control_json } = await after.selectFrom('workshops').select('control_json').executeTakeFirstOrThrow()
  const read: unknown = JSON.parse(control_json)
  expect(Check(ControlState, read)).toBe(true)
  expect(read).toMatchObject({ version: 7, stage: 'locked', arena: 'plenary', phase: null })
  expect(read).toMatchObject({ spotlight: { view: 'board', boardId } })
  expect(await after.selectFrom('phases').selectAll().execute()).toEqual([])
  // Whoever sat at a table sits there still.
  const seats = await after.selectFrom('seats').select(['table_id', 'device_number']).orderBy('device_number').execute()
  expect(seats).toEqual([1, 2, 3].map((device_number) => ({ table_id: table.id, device_number })))
})

test('[ST32] plans and outcomes of before the plan system have no area, treatment, SDGs and ties', async () => {
  const { before, folder } = await storeOf(7)
  const columns = sql`name, plan_type, plan_type_text, status_text, adopted_text, revision_text, committee, sector, description,
    source, statutory, legal_basis, baseline_json, extra_json`
  const values = sql`'Temaplan', 'themePlan', '', '', '', '', '', '', '', '', 0, '', '{}', '[]'`
  const { id } = await before.selectFrom('strategies').select('id').executeTakeFirstOrThrow()
  await sql`insert into plans (id, strategy_id, position, ${columns}) values ('pln_old1', ${id}, 0, ${values})`.execute(
    before,
  )
  const workshop = await before.selectFrom('workshops').select('id').executeTakeFirstOrThrow()
  const outcome = { workshop_id: workshop.id, version: 1, computed_at: '', plans: 1, conflicts: 0, frame_json: '{}' }
  await before.insertInto('outcomes').values(outcome).execute()
  await sql`insert into outcome_plans (workshop_id, version, position, card_id, ${columns})
    values (${workshop.id}, 1, 0, 'pln_old1', ${values})`.execute(before)
  await before.destroy()

  const after = await openDatabase({ DATABASE_URL: '', DATA_DIR: folder })
  onTestFinished(() => after.destroy())
  const none = { area: '', treatment: null, sdgs: [] }
  const [plan] = await planningRepository(after).plans(makeId('strategy', 'stored'))
  expect(plan).toMatchObject({ name: 'Temaplan', ...none, goalIds: [], buildsOn: [] })
  const stored = await outcomeRepository(after).read(makeId('workshop', 'stored'), 1)
  expect(stored?.plans).toMatchObject([{ name: 'Temaplan', ...none, goals: [], foundations: [] }])
})

test('[ST32] a board kept before plans were screened and causes drawn is read with no answers, statements and links', async () => {
  const { before, folder } = await storeOf(5)
  const board = { placements: [], decisions: [], timings: [], proposals: [], conflicts: [], remarks: [] }
  const id = makeId('earlier', 'first')
  await before
    .insertInto('earlier_boards')
    .values({
      id,
      board_id: boardId,
      control_version: 1,
      phase: null,
      why: 'phase',
      kept_at: '2027-11-01',
      board_json: JSON.stringify(board),
    })
    .execute()
  await before.destroy()

  const after = await openDatabase({ DATABASE_URL: '', DATA_DIR: folder })
  onTestFinished(() => after.destroy())
  const read = await earlierBoards(after).read(boardId, id)
  expect(read?.board).toEqual({ ...board, needs: [], statements: [], links: [] })
  expect(Check(EarlierBoard, read)).toBe(true)
})

test('[PL111] lanes that a template of an earlier version made for what is not made say so after the upgrade', async () => {
  const { before, folder } = await storeOf(9)
  const lane = sql`insert into lanes (id, workshop_id, position, name, colour, pattern)`
  for (const [at, name] of ['Start 2028', 'Løses uten plan'].entries())
    await sql`${lane} values (${`lan_old${at}`}, ${makeId('workshop', 'stored')}, ${at}, ${name}, 'blue', 'solid')`.execute(
      before,
    )
  await before.destroy()
  const after = await openDatabase({ DATABASE_URL: '', DATA_DIR: folder })
  onTestFinished(() => after.destroy())
  const lanes = await after.selectFrom('lanes').select('leaves_out').orderBy('position').execute()
  expect(lanes.map(({ leaves_out }) => leaves_out)).toEqual([0, 1])
})
