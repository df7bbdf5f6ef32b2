import type { ControlCommand } from '../../../shared/workshop/control.ts'
import { lanes } from '../../fixtures/board-samples.ts'
import { agenda } from '../agenda.ts'
import type { Hall } from '../hall.ts'
import type { Deeds } from './deeds.ts'

/** What the desk does: control, set-up and links. */
export const deskDeeds = {
  lock: ({ hall }) => commanded(hall, { type: hall.control.stage === 'closed' ? 'reopen' : 'lock' }),
  open: ({ hall }) => commanded(hall, { type: hall.control.stage === 'closed' ? 'reopen' : 'open' }),
  close: ({ hall }) => commanded(hall, { type: 'close' }),
  gather: ({ hall }, { a }) => {
    // Mostly to where there are boards.
    const arenas = [...hall.homes.values()].map(({ tableId }) => (tableId === null ? 'plenary' : 'tables'))
    const arena = a % 4 ? arenas[a % arenas.length] : 'tables'
    return arena && commanded(hall, { type: 'gather', arena })
  },
  // Mostly a phase that opens what its story is about; else much would be refused.
  goTo: ({ hall }, { a }) => {
    const phase = agenda[a % agenda.length]
    if (!phase || hall.control.stage === 'closed') return false
    return commanded(hall, { type: 'goTo', phaseId: phase.id }) && phase.title
  },
  show: ({ hall }, { a }) => {
    const boardId = [...hall.homes.keys()][a % hall.homes.size]
    return boardId && commanded(hall, { type: 'show', spotlight: { view: 'board', boardId } })
  },
  removeLane: ({ hall }, { a }) => {
    if (hall.lanes.length < 2) return false
    const lane = hall.lanes[a % hall.lanes.length]
    hall.lanes = hall.lanes.filter((other) => other !== lane)
    hall.setupChanged()
    return lane?.name
  },
  addLane: ({ hall }) => {
    if (hall.lanes.length === lanes.length) return false
    hall.lanes = lanes
    hall.setupChanged()
    return 'all of them'
  },
  removeTable: async ({ hall }, { at }) => {
    const tables = [...hall.homes.values()].filter(({ tableId }) => tableId !== null)
    const home = tables[at % Math.max(1, tables.length)]
    // A story needs a table.
    if (tables.length === 1) return false
    return home !== undefined && (await hall.removeTable(home)) && home.boardId
  },
  renewLinks: ({ hall }) => {
    hall.generation += 1
    hall.setupChanged()
    return 'for everyone'
  },
  joinAgain: ({ tablets }) => {
    const joined = tablets.filter(({ tablet }) => tablet.joinAgain())
    return joined.length > 0 && joined.map(({ name }) => name).join(', ')
  },
} satisfies Deeds

function commanded(hall: Hall, command: ControlCommand): string | false {
  const { version } = hall.control
  hall.command(command)
  const { stage, arena } = hall.control
  return hall.control.version > version && `${stage}, ${arena}`
}
