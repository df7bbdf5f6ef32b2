import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import { durableOf, encodeDurable } from '../../shared/board/durable.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { lateUpdates } from '../store/late-updates.ts'
import type { UpdateLog } from '../store/update-log.ts'
import type { Boards } from './boards.ts'
import { realClock } from './clock.ts'
import { earlierRoutes } from './earlier-routes.ts'
import { createLateDesk, tellingKeeper } from './late-desk.ts'
import { lateRoutes } from './late-routes.ts'
import { Rooms } from './rooms.ts'
import { createUpgrade } from './upgrade.ts'

/** The boards: documents, gate and rooms, over their log. Decorates the app with `boards`. */
export function boards(app: FastifyInstance, log: UpdateLog): void {
  const { context, access, seats, workshops, log: logger } = app
  const late = lateUpdates(context.database)
  const keeper = tellingKeeper(late)
  const lanesOf = async (workshopId: WorkshopId) => {
    const { workshop } = await workshops.view(workshopId)
    return new Set(workshop.lanes.map(({ id }) => id))
  }
  const rooms = new Rooms({ log, late: keeper, workshops, lanesOf, clock: realClock, now: context.now, logger })
  app.decorate('boards', createBoards(rooms, createUpgrade({ rooms, access, workshops, logger })))
  app.decorate('lateDesk', createLateDesk({ boards: app.boards, workshops, late, onKept: keeper.onKept, logger }))
  earlierRoutes(app)
  lateRoutes(app)

  const judge = (judged: Promise<void>, workshopId: WorkshopId) =>
    judged.catch((thrown: unknown) =>
      logger.error({ err: thrown, workshopId }, 'connections could not be judged again'),
    )
  workshops.onControl((workshopId) => void judge(rooms.judgeReaders(workshopId), workshopId))
  workshops.onSetup((workshopId) => void judge(rooms.judgeSetup(workshopId), workshopId))
  seats.onChange(({ workshopId }) => judge(rooms.judgeDevices(workshopId), workshopId))
  // Before the server stops listening: it would wait for the open sockets.
  app.addHook('preClose', () => rooms.close())
}

/** The boards as others ask for them, over their rooms. */
export function createBoards(rooms: Rooms, upgrade: Boards['upgrade']): Boards {
  const settle = async (boardId: BoardId) => {
    const room = await rooms.open(boardId)
    room.tick()
    return room
  }
  return {
    async read(boardId) {
      const room = await settle(boardId)
      const state = readBoard(room.doc)
      await room.journal.settled()
      return state
    },
    async durable(boardId) {
      const room = await settle(boardId)
      const durable = durableOf(room.doc)
      await room.journal.settled()
      return encodeDurable(durable)
    },
    async encoded(boardId) {
      const room = await settle(boardId)
      const encoded = Y.encodeStateAsUpdate(room.doc)
      await room.journal.settled()
      return encoded
    },
    async write(boardId, actor, edit) {
      const room = await rooms.open(boardId)
      room.write(actor, edit)
      await room.journal.settled()
    },
    onSaved: (listener) => rooms.onSaved(listener),
    unstored: (workshopId) => rooms.unstored.of(workshopId),
    onUnstored: (listener) => rooms.onUnstored(listener),
    upgrade,
  }
}
