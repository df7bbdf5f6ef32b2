import type { Kysely } from 'kysely'

interface Before {
  earlier_boards: { id: string; board_json: string }
}

/** Boards that were kept before these kinds of records were, have none of them. */
export async function addKinds(database: Kysely<unknown>, kinds: readonly string[]): Promise<void> {
  const store = database as Kysely<Before>
  const none = Object.fromEntries(kinds.map((kind) => [kind, []]))
  // One at a time: all boards of many workshops may be more than memory holds.
  for (const { id } of await store.selectFrom('earlier_boards').select('id').execute()) {
    const row = store.selectFrom('earlier_boards').select('board_json').where('id', '=', id)
    const { board_json } = await row.executeTakeFirstOrThrow()
    const board = JSON.stringify({ ...JSON.parse(board_json), ...none })
    await store.updateTable('earlier_boards').set({ board_json: board }).where('id', '=', id).execute()
  }
}
