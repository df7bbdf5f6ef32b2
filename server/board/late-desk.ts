import * as Y from 'yjs'
import type { Actor } from '../../shared/access/roles.ts'
import { openBoard } from '../../shared/board/doc.ts'
import type { LateChange } from '../../shared/board/late-change.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { LateWorkView } from '../../shared/protocol/rest/late.ts'
import type { KeptUpdate, LateKeeper, LateUpdates } from '../store/late-updates.ts'
import { createTurns } from '../turns.ts'
import type { Workshops } from '../workshop/workshops.ts'
import type { Boards } from './boards.ts'
import { judgeLate, writeLate } from './judge-late.ts'
import { lateChanges } from './late-changes.ts'
import { lateRecords } from './late-records.ts'
import type { BoardLogger } from './sparing-log.ts'

/** Late work as the desk deals with it. */
export interface LateDesk {
  /** All of a workshop's, board by board, in the order it came in. */
  list(workshopId: WorkshopId): Promise<LateWorkView[]>
  /**
   * Does on the board, as it stands now and for the desk, what can be done of one update; then it is kept no longer. Tells
   * what it did and what could not be done. Throws `notFound` when it has been dealt with already, `updateMalformed` when it
   * cannot be read, `boardLocked` and what else the gate says.
   */
  accept(actor: Actor, boardId: BoardId, id: string): Promise<LateChange[]>
  /** Throws `notFound` when it has been dealt with already. */
  drop(boardId: BoardId, id: string): Promise<void>
  count(workshopId: WorkshopId): Promise<number>
  /** Called when late work of a board came in or was dealt with. */
  onChange(listener: (home: { workshopId: WorkshopId; boardId: BoardId }) => void): void
}

interface LateDeskParts {
  readonly boards: Boards
  readonly workshops: Pick<Workshops, 'view' | 'boardHome'>
  readonly late: LateUpdates
  /** Late work that came in. */
  readonly onKept: (listener: (boardId: BoardId) => void) => void
  readonly logger: BoardLogger
}

declare module 'fastify' {
  interface FastifyInstance {
    lateDesk: LateDesk
  }
}

/** Keeps late work, and tells of it. */
export function tellingKeeper(late: LateKeeper): LateKeeper & Pick<LateDeskParts, 'onKept'> {
  const listeners: ((boardId: BoardId) => void)[] = []
  return {
    async keep(update) {
      const kept = await late.keep(update)
      for (const listener of listeners) listener(update.boardId)
      return kept
    },
    ofBoard: late.ofBoard,
    onKept: (listener) => void listeners.push(listener),
  }
}

/** The late work of all boards, over its store. What concerns one board is done one after another. */
export function createLateDesk({ boards, workshops, late, onKept, logger }: LateDeskParts): LateDesk {
  const inTurn = createTurns<BoardId>()
  const listeners: Parameters<LateDesk['onChange']>[0][] = []
  const tell = (boardId: BoardId) => {
    workshops.boardHome(boardId).then(
      (home) => {
        for (const listener of listeners) listener(home)
      },
      (thrown: unknown) => logger.error({ err: thrown, boardId }, 'late work could not be told of'),
    )
  }
  onKept(tell)

  async function read(boardId: BoardId) {
    const updates = await late.ofBoard(boardId)
    const board = await boards.encoded(boardId)
    const { workshopId } = await workshops.boardHome(boardId)
    const view = await workshops.view(workshopId)
    const set = {
      lanes: new Set(view.workshop.lanes.map((lane) => lane.id)),
      laidOut: new Set([...view.workshop.planIds, ...view.workshop.goalIds]),
    }
    const records = lateRecords(
      board,
      updates.map(({ bytes }) => bytes),
    )
    const each = updates.map((update, index) => ({ update, records: records[index] ?? null }))
    const judgedOn = (doc: Y.Doc, { update: { tableId }, records: done }: (typeof each)[number]) =>
      judgeLate(done ?? [], { ...set, doc, tableId })
    return { view, board, each, judgedOn }
  }

  async function remove(boardId: BoardId, id: string): Promise<void> {
    if (!(await late.remove(boardId, id))) throw new DomainError('notFound', 'lateId')
    tell(boardId)
  }

  async function listBoard(boardId: BoardId): Promise<LateWorkView[]> {
    const { view, board, each, judgedOn } = await read(boardId)
    const doc = openBoard()
    Y.applyUpdate(doc, board)
    const named = { ...view, state: readBoard(doc) }
    return each.map((one) => viewOf(one.update, one.records && lateChanges(judgedOn(doc, one), named)))
  }

  return {
    async list(workshopId) {
      const lists = await Promise.all((await late.boards(workshopId)).map(listBoard))
      return lists.flat()
    },
    accept: (actor, boardId, id) =>
      inTurn(boardId, async () => {
        const { view, each, judgedOn } = await read(boardId)
        const one = each.find(({ update }) => update.id === id)
        if (!one) throw new DomainError('notFound', 'lateId')
        if (!one.records) throw new DomainError('updateMalformed', 'lateId')
        let changes: LateChange[] = []
        await boards.write(boardId, actor, (doc) => {
          const judged = judgedOn(doc, one)
          changes = lateChanges(judged, { ...view, state: readBoard(doc) })
          writeLate(doc, judged)
        })
        await remove(boardId, id)
        return changes
      }),
    drop: (boardId, id) => inTurn(boardId, () => remove(boardId, id)),
    count: (workshopId) => late.count(workshopId),
    onChange: (listener) => void listeners.push(listener),
  }
}

function viewOf({ id, boardId, tableId, receivedAt }: KeptUpdate, changes: LateChange[] | null): LateWorkView {
  return { id, boardId, tableId, receivedAt, changes }
}
