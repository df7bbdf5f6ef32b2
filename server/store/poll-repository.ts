import type { PollId, WorkshopId } from '../../shared/ids.ts'
import type { Counts } from '../../shared/poll/counts.ts'
import type { Round, RoundStage } from '../../shared/poll/rounds.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

/** A workshop's rounds, in their order, and the version of what is told of them. */
export interface StoredRounds {
  readonly version: number
  readonly rounds: readonly Round[]
}

/**
 * Polls with their counts. Of answers nothing but sums is stored. The tokens that are spent stand as fingerprints in one
 * field of the poll's own row, sorted: as rows they would keep the order in which devices answered.
 */
export interface PollRepository {
  read(workshopId: WorkshopId): Promise<StoredRounds | undefined>
  /** Makes the stored rounds the given ones, whole or not at all. A round that is not open keeps no spent tokens. */
  replace(workshopId: WorkshopId, after: StoredRounds): Promise<void>
  /** Stores the counts and that the token is spent, both or neither; false when it was spent before. */
  count(workshopId: WorkshopId, pollId: PollId, counts: Counts, token: string, version: number): Promise<boolean>
}

/** The polls in the database. */
export function pollRepository(database: Database): PollRepository {
  return {
    read: (workshopId) => database.transaction().execute((transaction) => read(transaction, workshopId)),
    replace: (workshopId, { version, rounds }) =>
      database.transaction().execute(async (transaction) => {
        const stored = await transaction
          .selectFrom('polls')
          .select(['id', 'spent_json'])
          .where('workshop_id', '=', workshopId)
          .execute()
        const spent = new Map(stored.map(({ id, spent_json }) => [id, spent_json]))
        await transaction.deleteFrom('polls').where('workshop_id', '=', workshopId).execute()
        const rows = rounds.map((round, position) => rowOf(workshopId, round, position, spent.get(round.poll.id)))
        if (rows.length > 0) await transaction.insertInto('polls').values(rows).execute()
        await saveVersion(transaction, workshopId, version)
      }),
    count: (workshopId, pollId, counts, token, version) =>
      database.transaction().execute(async (transaction) => {
        const query = transaction.selectFrom('polls').select('spent_json').where('id', '=', pollId)
        const spent = JSON.parse((await query.executeTakeFirstOrThrow()).spent_json) as string[]
        if (spent.includes(token)) return false
        await transaction
          .updateTable('polls')
          .set({ counts_json: JSON.stringify(counts), spent_json: JSON.stringify([...spent, token].toSorted()) })
          .where('id', '=', pollId)
          .execute()
        await saveVersion(transaction, workshopId, version)
        return true
      }),
  }
}

async function read(database: Database, workshopId: WorkshopId): Promise<StoredRounds | undefined> {
  const workshop = await database
    .selectFrom('workshops')
    .select('polls_version as version')
    .where('id', '=', workshopId)
    .executeTakeFirst()
  if (!workshop) return undefined
  const rows = await database
    .selectFrom('polls')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('position')
    .execute()
  return { version: workshop.version, rounds: rows.map(roundOf) }
}

async function saveVersion(database: Database, workshopId: WorkshopId, version: number): Promise<void> {
  await database.updateTable('workshops').set({ polls_version: version }).where('id', '=', workshopId).execute()
}

function rowOf(workshopId: WorkshopId, round: Round, position: number, spent = '[]'): Schema['polls'] {
  const { poll, stage, phase, counts } = round
  return {
    id: poll.id,
    workshop_id: workshopId,
    position,
    question: poll.question,
    form_json: JSON.stringify(poll.form),
    options_json: JSON.stringify(poll.options),
    stage,
    phase,
    counts_json: JSON.stringify(counts),
    spent_json: stage === 'open' ? spent : '[]',
  }
}

function roundOf(row: Schema['polls']): Round {
  return {
    poll: {
      id: row.id as PollId,
      question: row.question,
      form: JSON.parse(row.form_json),
      options: JSON.parse(row.options_json),
    },
    stage: row.stage as RoundStage,
    phase: row.phase,
    counts: JSON.parse(row.counts_json),
  }
}
