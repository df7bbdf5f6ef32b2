import { customAlphabet } from 'nanoid'
import { idAlphabet, idLength, makeId } from '../shared/ids.ts'
import type { Config } from './config.ts'
import type { Database } from './store/database.ts'

/** What every capability needs from outside the domain: settings, store, clock and chance. Tests hand in their own. */
export interface Context {
  readonly config: Config
  readonly database: Database
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: typeof newId
}

const draw = customAlphabet(idAlphabet, idLength)

/** A fresh id of a kind. */
export function newId<K extends Parameters<typeof makeId>[0]>(kind: K) {
  return makeId(kind, draw())
}

declare module 'fastify' {
  interface FastifyInstance {
    context: Context
  }
}
