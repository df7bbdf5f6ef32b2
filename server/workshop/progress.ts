import type { FastifyInstance } from 'fastify'
import { progressOf } from '../../shared/board/progress.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { LiveProgress } from '../../shared/protocol/live.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { boardActivity } from '../store/board-activity.ts'
import { gathered } from './gathered.ts'

/** Milliseconds between two tellings: a facilitator sees a table at work, and ten tables at work cost ten readings. */
const pauseMs = 1_000
/** Milliseconds between two keepings of a board's last activity, which is shown as hours and minutes. */
const keepEveryMs = 60_000

/** How far each board has come, told to desks when it changes. `isWatched`: somebody would hear it. */
export function createProgress(
  app: Pick<FastifyInstance, 'boards' | 'workshops' | 'context' | 'log'>,
  isWatched: (workshopId: WorkshopId) => boolean,
  tell: (workshopId: WorkshopId, boards: LiveProgress[]) => void,
) {
  const { boards, workshops, context, log } = app
  const activity = boardActivity(context.database)
  const activeAt = new Map<BoardId, number>()
  const keptAt = new Map<BoardId, number>()
  let changed = new Set<BoardId>()

  const read = (view: WorkshopView, boardIds: readonly BoardId[]) =>
    Promise.all(
      boardIds.map(async (boardId) => ({
        boardId,
        ...progressOf(view, await boards.read(boardId)),
        activeAtMs: activeAt.get(boardId) ?? null,
      })),
    )
  async function of(workshopId: WorkshopId): Promise<LiveProgress[]> {
    const view = await workshops.view(workshopId)
    const { tables, plenaryBoardId } = view.workshop
    for (const [boardId, atMs] of await activity.of(workshopId)) {
      if (!activeAt.has(boardId)) activeAt.set(boardId, atMs)
    }
    return read(view, [...tables.map(({ boardId }) => boardId), plenaryBoardId])
  }
  async function tellChanged(): Promise<void> {
    const taken = [...changed]
    changed = new Set()
    const homes = await Promise.all(taken.map((boardId) => workshops.boardHome(boardId)))
    for (const workshopId of new Set(homes.map((home) => home.workshopId))) {
      if (!isWatched(workshopId)) continue
      const own = homes.filter((home) => home.workshopId === workshopId).map(({ boardId }) => boardId)
      tell(workshopId, await read(await workshops.view(workshopId), own))
    }
  }
  // A board that cannot be read just now is told of elsewhere, and what is told of it here comes with its next change.
  const fail = (thrown: unknown) => log.error({ err: thrown }, 'progress could not be told or kept')
  const pause = gathered(() => tellChanged().catch(fail), pauseMs)

  boards.onSaved((boardId, devices, _snapshot, isWork) => {
    // What no device brought is the board's own making.
    if (devices.length === 0 || !isWork) return
    const nowMs = context.now()
    activeAt.set(boardId, nowMs)
    if (nowMs - (keptAt.get(boardId) ?? Number.NEGATIVE_INFINITY) >= keepEveryMs) {
      keptAt.set(boardId, nowMs)
      activity.keep(boardId, nowMs).catch(fail)
    }
    changed.add(boardId)
    pause.changed('all')
  })
  workshops.onSetup((workshopId) => {
    if (isWatched(workshopId)) of(workshopId).then((all) => tell(workshopId, all), fail)
  })
  return { of, stop: pause.stop }
}
