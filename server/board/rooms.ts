import type { FastifyBaseLogger } from 'fastify'
import type { BoardHome } from '../../shared/access/board-place.ts'
import type { BoardPlace } from '../../shared/access/can.ts'
import { type Durable, encodeDurable, nothingDurable } from '../../shared/board/durable.ts'
import { migrate } from '../../shared/board/migrate.ts'
import type { BoardId, DeviceId, LaneId, WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { DomainError, type ErrorCode } from '../../shared/protocol/errors.ts'
import type { LateKeeper } from '../store/late-updates.ts'
import type { UpdateLog } from '../store/update-log.ts'
import type { Workshops } from '../workshop/workshops.ts'
import type { SavedListener, UnstoredListener } from './boards.ts'
import type { Clock } from './clock.ts'
import { Journal } from './journal.ts'
import { createRecorder, type Recorder, type Waiting } from './recorder.ts'
import { restoreBoard } from './restore.ts'
import { Room } from './room.ts'
import { type BoardLogger, sparingly } from './sparing-log.ts'
import { Unstored } from './unstored.ts'

/** What the rooms need around them. */
export interface RoomsContext {
  readonly log: UpdateLog
  readonly late: LateKeeper
  readonly workshops: Pick<Workshops, 'boardHome' | 'ready' | 'place'>
  /** The lanes that cards may be placed in just now. Throws `notFound`. */
  readonly lanesOf: (workshopId: WorkshopId) => Promise<ReadonlySet<LaneId>>
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly logger: Pick<FastifyBaseLogger, 'error' | 'info'>
}

/** WebSocket's "going away": clients come back by themselves. */
const GOING_AWAY = 1001

/** All boards that are in memory: each is loaded once, kept while it is used, and let go when all of it is stored. */
export class Rooms {
  private readonly context: RoomsContext
  private readonly logger: BoardLogger
  private readonly recorder: Recorder
  private readonly rooms = new Map<BoardId, Promise<Room>>()
  /** Journals of rooms that could not be trusted: what is still on its way must be stored before the board is loaded again. */
  private readonly broken = new Map<BoardId, Journal>()
  private readonly savedListeners: SavedListener[] = []
  private readonly unstoredListeners: UnstoredListener[] = []
  /** The boards that the store does not take just now. */
  readonly unstored: Unstored

  constructor(context: RoomsContext) {
    this.context = context
    const { clock, logger } = context
    this.logger = sparingly(logger, clock)
    this.unstored = new Unstored({
      clock,
      logger,
      onChange: (workshopId) => {
        for (const listener of this.unstoredListeners) listener(workshopId, this.unstored.of(workshopId))
      },
    })
    this.recorder = createRecorder(context.log, context.clock)
  }

  /** See `Boards.onSaved`. */
  onSaved(listener: SavedListener): void {
    this.savedListeners.push(listener)
  }

  /** See `Boards.onUnstored`. */
  onUnstored(listener: UnstoredListener): void {
    this.unstoredListeners.push(listener)
  }

  /** The board's room. Throws `notFound`, or `storeFailed` when the board could not be loaded; the next call tries again. */
  open(boardId: BoardId): Promise<Room> {
    if (this.isFull(boardId)) return Promise.reject(new DomainError('storeFailed', 'board'))
    const known = this.rooms.get(boardId)
    if (known) return known
    const loading = this.load(boardId)
    this.rooms.set(boardId, loading)
    loading.catch(() => this.rooms.delete(boardId))
    return loading
  }

  /** The control state of a workshop has changed. */
  async judgeReaders(workshopId: WorkshopId): Promise<void> {
    for (const room of await this.roomsOf(workshopId)) room.judgeReaders()
  }

  /** A device of the workshop was moved, or has left its seat. */
  async judgeDevices(workshopId: WorkshopId): Promise<void> {
    for (const room of await this.roomsOf(workshopId)) await room.judgeActors()
  }

  /** Lanes, tables, cards or links of a workshop have changed, or it is gone. */
  async judgeSetup(workshopId: WorkshopId): Promise<void> {
    for (const room of await this.roomsOf(workshopId)) {
      const { boardId } = room.home
      try {
        await this.context.workshops.boardHome(boardId)
        room.lanes = await this.context.lanesOf(workshopId)
        await room.judgeActors()
      } catch (thrown) {
        if (thrown instanceof DomainError && thrown.code === 'notFound') {
          this.retire(room, closeCodes.notFound, 'notFound')
          this.recorder.forget(boardId)
          this.unstored.over(boardId)
        } else {
          // It is not known any more who may be here, nor which lanes there are: that is read when they come back.
          this.logger.error({ err: thrown, boardId }, 'connections could not be judged again')
          this.startAfresh(room, 'storeFailed')
        }
      }
    }
  }

  /** Stores all that has arrived, then ends every connection. */
  async close(): Promise<void> {
    for (const loading of [...this.rooms.values()]) {
      const room = await loading.catch(() => undefined)
      room?.tick()
      room?.end(GOING_AWAY, '')
    }
    const lost = await this.recorder.close()
    if (lost > 0) this.context.logger.error({ updates: lost }, 'stopped with updates that could not be stored')
  }

  private async load(boardId: BoardId): Promise<Room> {
    const { logger } = this
    const { workshops, log } = this.context
    const home = await workshops.boardHome(boardId)
    await workshops.ready(home.workshopId)
    const lanes = await this.context.lanesOf(home.workshopId)
    try {
      await this.broken.get(boardId)?.settled()
      this.broken.delete(boardId)
      const stored = await log.load(boardId)
      const doc = restoreBoard(stored)
      const journal = new Journal(
        {
          boardId,
          doc,
          log,
          recorder: this.recorder,
          logger,
          onSaved: (...saved) => this.tellSaved(boardId, ...saved),
          onFailed: (...failed) => this.holdOn(home, ...failed),
        },
        stored,
      )
      const record = (update: Uint8Array) => journal.record(update, [], nothingDurable)
      doc.on('update', record)
      migrate(doc)
      doc.off('update', record)
      return this.roomOf(home, journal, lanes)
    } catch (thrown) {
      logger.error({ err: thrown, boardId }, 'a board could not be loaded')
      throw new DomainError('storeFailed', 'board')
    }
  }

  private roomOf(home: BoardHome, journal: Journal, lanes: ReadonlySet<LaneId>): Room {
    const { logger } = this
    const { late, clock, now } = this.context
    const room = new Room(
      {
        home,
        journal,
        late,
        clock,
        now,
        logger,
        place: () => this.placeOf(home),
        onIdle: () => this.rooms.delete(home.boardId),
        onBroken: () => this.startAfresh(room, 'internal'),
      },
      lanes,
    )
    return room
  }

  /** Ends a room that cannot be trusted any more. What it has on its way to the disk is stored before the next is made. */
  private startAfresh(room: Room, reason: ErrorCode): void {
    this.broken.set(room.home.boardId, room.journal)
    this.retire(room, closeCodes.loadFailed, reason)
  }

  /** Ends a room for good; the board's next room may be made at once. */
  private retire(room: Room, code: number, reason: ErrorCode): void {
    this.rooms.delete(room.home.boardId)
    room.end(code, reason)
  }

  /** A workshop that was deleted a moment ago is closed to all until its rooms have been told. */
  private placeOf(home: BoardHome): BoardPlace {
    try {
      return this.context.workshops.place(home)
    } catch {
      const { workshopId, tableId } = home
      return {
        kind: 'board',
        workshopId,
        tableId,
        stage: 'closed',
        arena: 'tables',
        verbs: [],
        shown: false,
        leading: false,
      }
    }
  }

  private async roomsOf(workshopId: WorkshopId): Promise<Room[]> {
    const loaded = await Promise.all([...this.rooms.values()].map((loading) => loading.catch(() => undefined)))
    return loaded.filter((room) => room !== undefined).filter((room) => room.home.workshopId === workshopId)
  }

  /** Memory is not for ever: past the limit the devices of a board that is not stored are sent away, with what they have. */
  private holdOn(home: BoardHome, thrown: unknown, waiting: Waiting): void {
    this.unstored.failed(home, thrown, waiting)
    if (!this.isFull(home.boardId)) return
    void this.rooms.get(home.boardId)?.then((room) => room.closeAll(closeCodes.loadFailed, 'storeFailed'))
  }

  private isFull(boardId: BoardId): boolean {
    return this.unstored.has(boardId) && this.recorder.waitingBytes() > limits.unstoredBytes
  }

  private tellSaved(boardId: BoardId, devices: readonly DeviceId[], durable: Durable, isWork: boolean): void {
    this.unstored.over(boardId)
    const snapshot = encodeDurable(durable)
    for (const listener of this.savedListeners) listener(boardId, devices, snapshot, isWork)
  }
}
