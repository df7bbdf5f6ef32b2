import { arrange } from '../../../shared/board/arrange.ts'
import { cardsOf } from '../../../shared/board/card.ts'
import { place } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlCommand } from '../../../shared/workshop/control.ts'
import { openBoardSocket } from '../../fixtures/board-socket.ts'
import { openLive } from '../../fixtures/live.ts'
import type { TableDevice } from './table.ts'

/** Somebody at table 1 who has taken the tablet's cookie and speaks to the server without its screens. */
export interface Forger {
  place(card: string, lane: string): Promise<void>
  /** What the server answers to a command of the desk's. */
  command(command: ControlCommand): Promise<unknown>
}

export async function forger(url: string, view: WorkshopView, { device }: TableDevice): Promise<Forger> {
  const { workshop, plans } = view
  const cookies = await device.page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return {
    async place(card, laneName) {
      const [table] = workshop.tables
      const lane = workshop.lanes.find(({ name }) => name === laneName)
      const plan = plans.find(({ name }) => name === card)
      if (!table || !lane || !plan) throw new Error(`no ${card} or ${laneName}`)
      const { doc, synced } = openBoardSocket(url, table.boardId, cookie)
      await synced()
      const state = readBoard(doc)
      place(doc, arrange(workshop.lanes, cardsOf(view, state), state), plan.id, lane.id, 0, null)
    },
    async command(command) {
      const live = openLive(url, { cookie }, workshop.id, 'participant')
      await live.connected()
      return live.ask('command', command)
    },
  }
}
