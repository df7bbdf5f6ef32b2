import type { WorkshopId } from '../../shared/ids.ts'
import { conflictsByParty } from '../../shared/outcome/outcome-plans.ts'
import type { Outcome, OutcomeConflict, OutcomePlan } from '../../shared/outcome/types.ts'
import type { OutcomeSummary } from '../../shared/protocol/rest/outcome.ts'
import type { Database } from './database.ts'
import {
  conflictOf,
  conflictRow,
  type OutcomeKey,
  partyRows,
  planOf,
  planRow,
  remarkOf,
  remarkRows,
  resultOf,
  resultRow,
} from './outcome-rows.ts'
import { grouped, rowParts } from './row-parts.ts'

/** Stored outcomes of workshops: numbered from 1, never changed. */
export interface OutcomeRepository {
  /** Newest first. */
  list(workshopId: WorkshopId): Promise<OutcomeSummary[]>
  /** The outcome as it was stored, or undefined when there is no such version. */
  read(workshopId: WorkshopId, version: number): Promise<Outcome | undefined>
  readNewest(workshopId: WorkshopId): Promise<Outcome | undefined>
  /** Stores the outcome as the workshop's next version, whole or not at all, and returns it with its number. */
  storeNext(outcome: Outcome): Promise<Outcome>
}

/** Outcomes stored before polls were part of them have none: they say nothing of any. */
type Frame = Omit<Outcome, 'plans' | 'conflicts' | 'polls'> & Partial<Pick<Outcome, 'polls'>>

/** The outcomes in the database. */
export function outcomeRepository(database: Database): OutcomeRepository {
  return {
    async list(workshopId) {
      return database
        .selectFrom('outcomes')
        .select(['version', 'computed_at as computedAt', 'plans', 'conflicts'])
        .where('workshop_id', '=', workshopId)
        .orderBy('version', 'desc')
        .execute()
    },
    // One transaction, so that an outcome deleted with its workshop is never read by halves.
    read: (workshopId, version) =>
      database.transaction().execute((transaction) => readVersion(transaction, workshopId, version)),
    readNewest: (workshopId) =>
      database.transaction().execute(async (transaction) => {
        const version = await newestVersion(transaction, workshopId)
        return readVersion(transaction, workshopId, version)
      }),
    storeNext: (outcome) => database.transaction().execute((transaction) => storeNext(transaction, outcome)),
  }
}

async function storeNext(database: Database, outcome: Outcome): Promise<Outcome> {
  const stored = { ...outcome, version: (await newestVersion(database, outcome.workshopId)) + 1 }
  const key: OutcomeKey = { workshop_id: stored.workshopId, version: stored.version }
  const { plans, conflicts, ...frame } = stored
  await database
    .insertInto('outcomes')
    .values({
      ...key,
      computed_at: frame.computedAt,
      plans: plans.length,
      conflicts: conflicts.length,
      frame_json: JSON.stringify(frame),
    })
    .execute()
  const planRows = plans.map((plan, position) => planRow(key, plan, position))
  const resultRows = plans.flatMap(({ cardId, results }) =>
    results.map((result, at) => resultRow(key, cardId, result, at)),
  )
  const conflictRows = conflicts.map((conflict, position) => conflictRow(key, conflict, position))
  const remarks = [
    ...plans.flatMap(({ cardId, remarks }) => remarkRows(key, cardId, remarks)),
    ...conflicts.flatMap(({ id, remarks }) => remarkRows(key, id, remarks)),
  ]
  for (const rows of rowParts(planRows)) await database.insertInto('outcome_plans').values(rows).execute()
  for (const rows of rowParts(resultRows)) await database.insertInto('outcome_results').values(rows).execute()
  for (const rows of rowParts(conflictRows)) await database.insertInto('outcome_conflicts').values(rows).execute()
  for (const rows of rowParts(conflicts.flatMap((conflict) => partyRows(key, conflict)))) {
    await database.insertInto('outcome_conflict_parties').values(rows).execute()
  }
  for (const rows of rowParts(remarks)) await database.insertInto('outcome_remarks').values(rows).execute()
  return stored
}

/** 0 when none is stored. */
async function newestVersion(database: Database, workshopId: WorkshopId): Promise<number> {
  const row = await database
    .selectFrom('outcomes')
    .select((select) => select.fn.max('version').as('version'))
    .where('workshop_id', '=', workshopId)
    .executeTakeFirst()
  return row?.version ?? 0
}

async function readVersion(database: Database, workshopId: WorkshopId, version: number): Promise<Outcome | undefined> {
  const key: OutcomeKey = { workshop_id: workshopId, version }
  const head = await database
    .selectFrom('outcomes')
    .select('frame_json')
    .where((row) => row.and(key))
    .executeTakeFirst()
  if (!head) return undefined
  const conflicts = await readConflicts(database, key)
  const { polls = [], ...frame } = JSON.parse(head.frame_json) as Frame
  return { ...frame, plans: await readPlans(database, key, conflicts), conflicts, polls }
}

async function readConflicts(database: Database, key: OutcomeKey): Promise<OutcomeConflict[]> {
  const rows = database.selectFrom('outcome_conflicts').selectAll()
  const partyRows = database.selectFrom('outcome_conflict_parties').selectAll()
  const parties = grouped(
    await partyRows
      .where((row) => row.and(key))
      .orderBy('position')
      .execute(),
    conflictKey,
  )
  const remarks = grouped(await readRemarks(database, key), (row) => `${row.about} ${row.board_id}`)
  const conflicts = await rows
    .where((row) => row.and(key))
    .orderBy('position')
    .execute()
  return conflicts.map((row) => conflictOf(row, parties(conflictKey(row)), remarks(conflictKey(row)).map(remarkOf)))
}

async function readPlans(database: Database, key: OutcomeKey, conflicts: OutcomeConflict[]): Promise<OutcomePlan[]> {
  const rows = database.selectFrom('outcome_plans').selectAll()
  const resultRows = database.selectFrom('outcome_results').selectAll()
  const results = grouped(
    await resultRows
      .where((row) => row.and(key))
      .orderBy('position')
      .execute(),
    (row) => row.card_id,
  )
  const remarks = grouped(await readRemarks(database, key), (row) => row.about)
  const conflictsOf = conflictsByParty(conflicts)
  const plans = await rows
    .where((row) => row.and(key))
    .orderBy('position')
    .execute()
  return plans.map((row) => ({
    ...planOf(row),
    results: results(row.card_id).map(resultOf),
    conflicts: [...(conflictsOf.get(row.card_id) ?? [])],
    remarks: remarks(row.card_id).map(remarkOf),
  }))
}

function readRemarks(database: Database, key: OutcomeKey) {
  const rows = database.selectFrom('outcome_remarks').selectAll()
  return rows
    .where((row) => row.and(key))
    .orderBy('position')
    .execute()
}

function conflictKey(row: { conflict_id: string; board_id: string }): string {
  return `${row.conflict_id} ${row.board_id}`
}
