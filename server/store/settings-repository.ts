import type { Database } from './database.ts'

/** Single values of the installation, such as its secret. */
export interface SettingsRepository {
  /** The value under a key; made and kept at the first call, the same for ever after. */
  getOrMake(key: string, make: () => string): Promise<string>
}

/** The settings in the database. */
export function settingsRepository(database: Database): SettingsRepository {
  const read = async (key: string) =>
    (await database.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value
  return {
    async getOrMake(key, make) {
      const kept = await read(key)
      if (kept !== undefined) return kept
      await database
        .insertInto('settings')
        .values({ key, value: make() })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
      return (await read(key)) as string
    },
  }
}
