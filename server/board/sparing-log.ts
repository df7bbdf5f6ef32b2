import type { BoardId } from '../../shared/ids.ts'
import type { Clock } from './clock.ts'

/** A log of what goes wrong on boards. */
export interface BoardLogger {
  error(facts: { readonly err: unknown; readonly boardId: BoardId }, words: string): void
}

/** Sixty tablets that cannot be let in try again every other second: their log must not fill the disk. */
const EVERY_MS = 60_000

/** A logger that says the same thing of a board at most once a minute, with how often it went unsaid in between. */
export function sparingly(logger: BoardLogger, clock: Clock): BoardLogger {
  const said = new Map<string, { atMs: number; unsaid: number }>()
  return {
    error(facts, words) {
      const key = `${words} ${facts.boardId}`
      const before = said.get(key)
      const nowMs = clock.now()
      if (before && nowMs - before.atMs < EVERY_MS) {
        before.unsaid += 1
        return
      }
      const unsaid = before && before.unsaid > 0 ? { unsaid: before.unsaid } : {}
      logger.error({ ...facts, ...unsaid }, words)
      said.set(key, { atMs: nowMs, unsaid: 0 })
    },
  }
}
