import { isDeepStrictEqual } from 'node:util'
import type { Doc } from 'yjs'
import type { BoardHome } from '../../shared/access/board-place.ts'
import type { Acting } from '../../shared/access/can.ts'
import { durableOf, encodeDurable } from '../../shared/board/durable.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId } from '../../shared/ids.ts'
import { accessApi } from '../../shared/protocol/rest/access.ts'
import { workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { Caller } from '../bench/load/enter.ts'
import type { ServerProcess } from '../browser/harness/server.ts'
import { Chance } from './chance.ts'
import { Tablet } from './tablet.ts'

/** Everybody in the hall, at work on one workshop. */
export interface Hall {
  readonly tablets: readonly Tablet[]
  /** The facilitator's place at the plenary board, from where commands are given. */
  readonly desk: Tablet
  readonly boardIds: readonly BoardId[]
}

const tabletsPerTable = 2

/** Two tables with tablets and the facilitator, who helps at both and works on the plenary board. */
export async function fillHall({ url, output }: ServerProcess, seed: number): Promise<Hall> {
  const find = (pattern: RegExp) => pattern.exec(output())?.[1] ?? ''
  const facilitator = new Caller(url)
  const { workshopId } = await facilitator.call(accessApi.openLink, {
    body: { token: decodeURIComponent(find(/Facilitator:.*\/lenke#(\S+)/)) },
  })
  if (!workshopId) throw new Error('The server printed no link of a facilitator')
  const view = await facilitator.call(workshopApi.workshop, { params: { workshopId } })
  const code = find(/code (\w{3} \w{3})/)
  const [one, two] = view.workshop.tables
  if (!one || !two) throw new Error('The example has two tables and more')
  let number = 0
  const sit = (home: BoardHome, actor: Acting, cookie: string) => {
    number += 1
    return new Tablet({ url, cookie, actor, home, view, chance: new Chance(seed + number) })
  }
  const atTables: Tablet[] = []
  for (const { id: tableId, boardId, number: tableNumber } of [one, two]) {
    const home = { workshopId, boardId, tableId }
    for (let deviceNumber = 1; deviceNumber <= tabletsPerTable; deviceNumber++) {
      const tablet = new Caller(url)
      await tablet.call(accessApi.takeSeat, { body: { code, tableId } })
      const actor: Acting = { role: 'participant', workshopId, tableId, tableNumber, deviceNumber }
      atTables.push(sit(home, actor, tablet.cookie))
    }
    atTables.push(sit(home, { role: 'facilitator', workshopId }, facilitator.cookie))
  }
  const plenary = { workshopId, boardId: view.workshop.plenaryBoardId, tableId: null }
  const desk = sit(plenary, { role: 'facilitator', workshopId }, facilitator.cookie)
  return { tablets: [...atTables, desk], desk, boardIds: [one.boardId, two.boardId, plenary.boardId] }
}

/** One more who comes to each board, as the facilitator. */
export function newcomers({ tablets, boardIds }: Hall): Tablet[] {
  return boardIds.flatMap((boardId) => {
    const known = tablets.find(
      ({ options }) => options.home.boardId === boardId && options.actor.role === 'facilitator',
    )
    return known ? [new Tablet(known.options)] : []
  })
}

/** The boards on which devices do not hold the same. */
export function disagreements(tablets: readonly Tablet[]): string[] {
  const boardIds = new Set(tablets.map(({ options }) => options.home.boardId))
  return [...boardIds].flatMap((boardId) => {
    const [first, ...others] = tablets
      .filter(({ options }) => options.home.boardId === boardId)
      .map(({ doc }) => held(doc))
    return others.every((other) => isDeepStrictEqual(other, first)) ? [] : [`devices at ${boardId} do not agree`]
  })
}

function held(doc: Doc) {
  return { board: readBoard(doc), durable: encodeDurable(durableOf(doc)) }
}
