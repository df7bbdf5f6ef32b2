import * as Y from 'yjs'
import type { BoardHome } from '../../shared/access/board-place.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { LateKeeper } from '../store/late-updates.ts'
import { inspect, isKnown } from './inspect.ts'
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
  private readonly doc: Y.Doc
  private readonly works = new Map<Peer, { code: ErrorCode; updates: Uint8Array[] }>()

  constructor(context: LateWorkContext, doc: Y.Doc) {
    this.context = context
    this.doc = doc
  }

  add(peer: Peer, code: ErrorCode, update: Uint8Array): void {
    if (peer.phase === 'open') peer.phase = 'late'
    const work = this.works.get(peer)
    if (work) work.updates.push(update)
    else this.works.set(peer, { code, updates: [update] })
  }

  /** Keeps each device's work first, then says why it was not taken: a device throws its document away when it hears. */
  async keep(): Promise<void> {
    const { home, logger } = this.context
    for (const [peer, { code, updates }] of this.works) {
      try {
        if (await this.keepEach(peer, updates)) peer.wire.close(closeCodes.kept, code)
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

  private async keepEach({ actor }: Peer, updates: readonly Uint8Array[]): Promise<boolean> {
    const { home, late, now } = this.context
    const tableId = actor.role === 'participant' ? actor.tableId : null
    const all = withKept(this.doc, await late.ofBoard(home.boardId))
    let kept = true
    for (const bytes of updates) {
      // A device that lost its connection before it heard sends its work again, among more of what others did.
      if (has(all, bytes)) continue
      kept = (await late.keep({ boardId: home.boardId, tableId, receivedAtMs: now(), bytes })) && kept
    }
    return kept
  }
}

/** The board with all that is kept of late work beside it; null where none is. Clocks alone would not show what is missing in between. */
function withKept(doc: Y.Doc, kept: readonly { readonly bytes: Uint8Array }[]): Y.Doc | null {
  if (kept.length === 0) return null
  const all = new Y.Doc({ gc: false })
  Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
  for (const { bytes } of kept) if (!('refused' in inspect(bytes))) Y.applyUpdate(all, bytes)
  return all
}

function has(all: Y.Doc | null, update: Uint8Array): boolean {
  const inspected = inspect(update)
  return all !== null && !('refused' in inspected) && isKnown(all, inspected)
}
