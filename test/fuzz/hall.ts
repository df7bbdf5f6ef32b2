import { createBoards } from '../../server/board/plugin.ts'
import type { Room } from '../../server/board/room.ts'
import { Rooms } from '../../server/board/rooms.ts'
import { type BoardHome, boardPlace } from '../../shared/access/board-place.ts'
import { addDurable, type Durable, decodeDurable, nothingDurable } from '../../shared/board/durable.ts'
import { hasRecords } from '../../shared/board/state.ts'
import type { BoardId, DeviceId, TableId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { DurableSnapshot } from '../../shared/protocol/live.ts'
import { type ControlCommand, type ControlState, initialControl, reduceControl } from '../../shared/workshop/control.ts'
import type { Lane } from '../../shared/workshop/workshop.ts'
import { workshopId } from '../fixtures/board-samples.ts'
import { turn } from '../fixtures/board-server.ts'
import { ManualClock } from '../fixtures/manual-clock.ts'
import { agenda } from './agenda.ts'
import type { Counts } from './counts.ts'
import { ProcessClock } from './process-clock.ts'
import { Store, StoreFault } from './store.ts'

/** More than this happens in no stretch of time, unless everything answers everything. */
const MOST_EVENTS = 20_000

/** What tablets hear on their control channel. */
export interface HallListener {
  onControl(state: ControlState): void
  onSetup(): void
  onSaved(boardId: BoardId, devices: readonly DeviceId[], snapshot: DurableSnapshot): void
}

/**
 * The boards' part of a server in a hall, with a workshop around it: control state, lanes, tables and links. Its store
 * outlives it. All time is the story's.
 */
export class Hall {
  readonly time = new ManualClock()
  readonly store: Store
  readonly homes = new Map<BoardId, BoardHome>()
  /** Tables that were taken away: nobody sits there any more. */
  readonly goneTables = new Set<TableId | null>()
  /** Everything that was ever called saved. */
  readonly promised = new Map<BoardId, Durable>()
  /** The newest room of each board. */
  readonly seen = new Map<BoardId, Room>()
  readonly listeners: HallListener[] = []
  /** Called with each new room, before anybody is in it. */
  onRoom: (home: BoardHome, room: Room) => void = () => undefined
  control: ControlState
  lanes: readonly Lane[]
  /** Raised when links are renewed. */
  generation = 0
  /** False while the workshop's own rows cannot be read. */
  setupReadable = true
  /** False while it is down. */
  isUp = true
  /** What the server logged that no trouble of the story's explains. */
  readonly faults: string[] = []
  /** When it last died or stopped. */
  diedAtMs = -1
  private readonly counts: Counts
  private judging = 0
  private process = new ProcessClock(this.time)
  private rooms: Rooms

  constructor(homes: readonly BoardHome[], lanes: readonly Lane[], counts: Counts) {
    for (const home of homes) this.homes.set(home.boardId, home)
    this.counts = counts
    this.lanes = lanes
    this.store = new Store(counts)
    const [first] = homes
    if (!first) throw new Error('a hall has boards')
    this.control = { ...initialControl(first.boardId, 0), stage: 'open' }
    this.rooms = this.start()
  }

  /** Lets time pass; what follows from one thing is done before the next. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.time.now() + ms
    await turn()
    for (let events = 0; this.time.advanceToNext(untilMs); events++) {
      await turn()
      if (events > MOST_EVENTS) throw new Error('messages go round and round without end')
    }
  }

  async open(boardId: BoardId): Promise<Room> {
    this.mustBeUp()
    const { rooms } = this
    const room = await rooms.open(boardId)
    const home = this.homes.get(boardId)
    if (rooms !== this.rooms || !home || this.seen.get(boardId) === room) return room
    this.counts.add('board loaded')
    this.seen.set(boardId, room)
    this.onRoom(home, room)
    return room
  }

  async homeOf(boardId: BoardId): Promise<BoardHome> {
    this.mustBeUp()
    if (!this.setupReadable) throw new StoreFault('database gone')
    const home = this.homes.get(boardId)
    if (!home) throw new DomainError('notFound', 'board')
    return home
  }

  /** The whole durable state, as the control channel answers with it. */
  async durable(boardId: BoardId): Promise<DurableSnapshot> {
    await this.open(boardId)
    const snapshot = await createBoards(this.rooms, () => undefined).durable(boardId)
    this.promise(boardId, snapshot)
    return snapshot
  }

  command(command: ControlCommand): void {
    const next = reduceControl(this.control, command, this.setUp(), this.time.now())
    if (next === this.control) return
    this.control = next
    this.judge(this.rooms.judgeReaders(workshopId))
    for (const listener of this.listeners) listener.onControl(next)
  }

  private setUp(): Parameters<typeof reduceControl>[2] {
    const boards = [...this.homes.values()]
    const plenary = boards.find(({ tableId }) => tableId === null) ?? boards[0]
    return { agenda: [...agenda], tables: [], plenaryBoardId: (plenary as BoardHome).boardId }
  }

  /** Lanes, tables or links have changed. */
  setupChanged(): void {
    this.judge(this.rooms.judgeSetup(workshopId))
    for (const listener of this.listeners) listener.onSetup()
  }

  /** While it is, rooms may still go by what was before. */
  isJudging(): boolean {
    return this.judging > 0
  }

  private judge(judged: Promise<void>): void {
    const { process } = this
    this.judging += 1
    void judged.then(() => {
      if (process === this.process) this.judging -= 1
    })
  }

  /** Takes a table and its board away, as the set-up does: only while nothing lies on the board. */
  async removeTable({ boardId, tableId }: BoardHome): Promise<boolean> {
    const reading = this.open(boardId).then(() => createBoards(this.rooms, () => undefined).read(boardId))
    const state = await this.passUntil(reading.catch(() => null))
    if (!state || hasRecords(state)) return false
    this.homes.delete(boardId)
    this.goneTables.add(tableId)
    this.promised.delete(boardId)
    this.seen.delete(boardId)
    this.setupChanged()
    return true
  }

  /** Dies without a word. What it was committing just then got through, or did not. */
  async crash(commits: boolean): Promise<void> {
    this.process.die()
    await this.store.die(commits)
    this.startAgain()
  }

  /** Stops in order, and starts again. */
  async restart(): Promise<void> {
    this.isUp = false
    // A store that fails is given up after a few tries; one that does not answer, by the deadline of the shutdown.
    await this.passUntil(this.rooms.close())
    this.process.die()
    await this.store.die(false)
    this.startAgain()
  }

  /** Lets time pass until there is an answer, at most for as long as a shutdown waits; undefined when there is none by then. */
  private async passUntil<T>(answer: Promise<T>): Promise<T | undefined> {
    let answered = false
    let value: T | undefined
    void answer.then((given) => {
      answered = true
      value = given
    })
    for (let waits = 0; waits < 100 && !answered; waits++) await this.pass(100)
    return value
  }

  private startAgain(): void {
    this.process = new ProcessClock(this.time)
    this.diedAtMs = this.time.now()
    this.seen.clear()
    this.judging = 0
    this.isUp = true
    this.rooms = this.start()
  }

  private mustBeUp(): void {
    if (!this.isUp) throw new StoreFault('the server is down')
  }

  private log(about: object, text = ''): void {
    this.counts.add(`log: ${text}`)
    const thrown = 'err' in about ? about.err : null
    // A board that was not trusted any more is loaded again only when all of it is stored.
    const isExplained = thrown instanceof StoreFault || (thrown instanceof DomainError && thrown.code === 'storeFailed')
    if (thrown !== null && !isExplained) this.faults.push(`${text}: ${thrown}`)
  }

  private start(): Rooms {
    const { process, store } = this
    const rooms: Rooms = new Rooms({
      log: store.logFor(process),
      late: store.lateFor(process),
      clock: process,
      now: () => this.time.now(),
      logger: { error: (about: object, text?: string) => this.log(about, text), info: () => undefined },
      workshops: {
        boardHome: (boardId) => this.homeOf(boardId),
        ready: async () => this.control,
        place: (home) => boardPlace(home, this.control),
      },
      lanesOf: async () => new Set(this.lanes.map(({ id }) => id)),
    })
    rooms.onSaved((boardId, devices, snapshot) => {
      if (process !== this.process || !this.homes.has(boardId)) return
      this.counts.add('saved told')
      this.promise(boardId, snapshot)
      for (const listener of this.listeners) listener.onSaved(boardId, devices, snapshot)
    })
    return rooms
  }

  /** Whatever is called saved must be what the store would give a new server, at that very moment. */
  private promise(boardId: BoardId, snapshot: DurableSnapshot): void {
    const promised = addDurable(this.promised.get(boardId) ?? nothingDurable, decodeDurable(snapshot))
    this.promised.set(boardId, promised)
    this.store.mustCover(boardId, promised)
  }
}
