import type { BoardHome } from '../../shared/access/board-place.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { LateKeeper } from '../store/late-updates.ts'
import type { Peer } from './peer.ts'
import type { BoardLogger } from './sparing-log.ts'

/** What keeping late work needs around it. */
export interface LateWorkContext {
  readonly home: BoardHome
  readonly late: LateKeeper
  /** Milliseconds since 1970, for what is kept. */
  readonly now: () => number
  readonly logger: BoardLogger
}

/** What came too late in one tick, by device, with the reason that it is told. */
export class LateWork {
  private readonly context: LateWorkContext
  private readonly works = new Map<Peer, { code: ErrorCode; updates: Uint8Array[] }>()

  constructor(context: LateWorkContext) {
    this.context = context
  }

  add(peer: Peer, code: ErrorCode, update: Uint8Array): void {
    if (peer.phase === 'open') peer.phase = 'late'
    const work = this.works.get(peer)
    if (work) work.updates.push(update)
    else this.works.set(peer, { code, updates: [update] })
  }

  /** Keeps each device's work first, then says why it was not taken: a device throws its document away when it hears. */
  async keep(): Promise<void> {
    const { home, late, logger, now } = this.context
    for (const [peer, { code, updates }] of this.works) {
      const tableId = peer.actor.role === 'participant' ? peer.actor.tableId : null
      try {
        let kept = true
        for (const bytes of updates) {
          kept = (await late.keep({ boardId: home.boardId, tableId, receivedAtMs: now(), bytes })) && kept
        }
        if (kept) peer.wire.close(closeCodes.kept, code)
        else peer.wire.close(closeCodes.refused, 'tooMany')
      } catch (thrown) {
        logger.error(
          { err: thrown, boardId: home.boardId },
          'late updates could not be kept; the device still has them',
        )
        peer.wire.close(closeCodes.loadFailed, 'storeFailed')
      }
    }
  }
}
