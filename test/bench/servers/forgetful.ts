import { buildApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { newId } from '../../../server/context.ts'
import { openDatabase } from '../../../server/store/database.ts'
import type { UpdateLog } from '../../../server/store/update-log.ts'

/** Keeps nothing: every update is "stored" at once. What the real log costs is the difference. */
const nothing: UpdateLog = {
  append: async () => undefined,
  load: async () => ({ snapshot: null, updates: [] }),
  compact: async () => undefined,
}

/** Our server whole, but for the log of its boards. */
const config = readConfig()
const database = await openDatabase(config)
const app = await buildApp({ config, database, now: Date.now, newId }, nothing)
await app.listen({ host: config.HOST, port: config.PORT })
console.info('listening')
