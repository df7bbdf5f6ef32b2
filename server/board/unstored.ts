import type { FastifyBaseLogger } from 'fastify'
import type { BoardHome } from '../../shared/access/board-place.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { StoreTrouble, UnstoredBoard } from '../../shared/protocol/live.ts'
import { isDiskFull } from '../store/failure.ts'
import type { Clock } from './clock.ts'
import type { Waiting } from './recorder.ts'

/** What knowing of unstored boards needs around it. */
export interface UnstoredContext {
  readonly clock: Clock
  readonly logger: Pick<FastifyBaseLogger, 'error' | 'info'>
  /** Called when what `of` answers for a workshop is another than it was. */
  readonly onChange: (workshopId: WorkshopId) => void
}

/** A store that is busy for a moment concerns nobody: people are told of what lasts. */
const TELL_AFTER_MS = 1_000
/** A store that fails for hours must not fill the disk with its log. */
const LOG_EVERY_MS = 60_000

interface Trouble {
  readonly home: BoardHome
  readonly sinceMs: number
  loggedMs: number
  tries: number
  why: StoreTrouble
  told: boolean
}

/** The boards that the store takes nothing of just now: why, since when, and who is to be told. */
export class Unstored {
  private readonly context: UnstoredContext
  private readonly troubles = new Map<BoardId, Trouble>()

  constructor(context: UnstoredContext) {
    this.context = context
  }

  /** The store has not taken what waits of a board. */
  failed(home: BoardHome, thrown: unknown, waiting: Waiting): void {
    const nowMs = this.context.clock.now()
    const why = isDiskFull(thrown) ? 'diskFull' : 'storeFailing'
    const trouble = this.troubles.get(home.boardId) ?? newTrouble(home, why, nowMs)
    const changed = why !== trouble.why
    this.troubles.set(home.boardId, trouble)
    trouble.tries += 1
    trouble.why = why
    this.log(trouble, thrown, waiting, nowMs)
    if (trouble.told ? !changed : nowMs - trouble.sinceMs < TELL_AFTER_MS) return
    trouble.told = true
    this.context.onChange(home.workshopId)
  }

  /** The store takes what the board has, or the board is gone. */
  over(boardId: BoardId): void {
    const trouble = this.troubles.get(boardId)
    if (!trouble) return
    this.troubles.delete(boardId)
    const { tries, sinceMs, told, home } = trouble
    const lastedMs = Math.round(this.context.clock.now() - sinceMs)
    this.context.logger.info({ boardId, tries, lastedMs }, 'updates are stored again')
    if (told) this.context.onChange(home.workshopId)
  }

  has(boardId: BoardId): boolean {
    return this.troubles.has(boardId)
  }

  /** What people are told: the boards of a workshop, or of all, that have not been stored for a while. */
  of(workshopId?: WorkshopId): UnstoredBoard[] {
    return [...this.troubles.values()]
      .filter(({ told, home }) => told && (workshopId === undefined || home.workshopId === workshopId))
      .map(({ home: { boardId }, why }) => ({ boardId, why }))
  }

  private log(trouble: Trouble, thrown: unknown, waiting: Waiting, nowMs: number): void {
    const { home, why, tries, sinceMs, loggedMs } = trouble
    if (tries > 1 && nowMs - loggedMs < LOG_EVERY_MS) return
    trouble.loggedMs = nowMs
    const facts = { err: thrown, boardId: home.boardId, why, ...waiting }
    const { logger } = this.context
    if (tries === 1) logger.error(facts, 'updates cannot be stored; they are kept in memory and tried again')
    else logger.error({ ...facts, tries, lastedMs: Math.round(nowMs - sinceMs) }, 'updates still cannot be stored')
  }
}

function newTrouble(home: BoardHome, why: StoreTrouble, nowMs: number): Trouble {
  return { home, sinceMs: nowMs, loggedMs: nowMs, tries: 0, why, told: false }
}
