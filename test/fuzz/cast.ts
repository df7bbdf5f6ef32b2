import type { BoardHome } from '../../shared/access/board-place.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { makeId, type TableId } from '../../shared/ids.ts'
import { workshopId } from '../fixtures/board-samples.ts'
import type { Beginning } from './steps.ts'

const tableIds = [1, 2, 3].map((number) => makeId('table', `table${number}`)) as [TableId, TableId, TableId]

function homeOf(tableId: TableId | null): BoardHome {
  const name = tableId === null ? 'plenary' : tableId.replace('tbl_', '')
  return { boardId: makeId('board', name), workshopId, tableId }
}

const plenary = homeOf(null)
const [first, second, third] = tableIds.map(homeOf) as [BoardHome, BoardHome, BoardHome]

/** A person's place, and the boards it has open. */
export interface Part {
  readonly name: string
  readonly actor: Actor
  readonly boards: readonly BoardHome[]
}

function participant(tableNumber: 1 | 2 | 3, deviceNumber: number, ...boards: BoardHome[]): Part {
  const tableId = tableIds[tableNumber - 1] as TableId
  const name = `table ${tableNumber} tablet ${deviceNumber}`
  const deviceId = makeId('device', `t${tableNumber}d${deviceNumber}`)
  const actor = { role: 'participant', deviceId, workshopId, tableId, tableNumber, deviceNumber } as const
  return { name, actor, boards }
}

function desk(...boards: BoardHome[]): Part {
  return { name: 'desk', actor: { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId }, boards }
}

function hall(...boards: BoardHome[]): Part {
  return { name: 'hall', actor: { role: 'viewer', deviceId: makeId('device', 'hall'), workshopId }, boards }
}

/** Who takes part in a story, on which boards. The first board is the one that is shown. */
export function castOf(boards: Beginning['boards']): { homes: readonly BoardHome[]; parts: readonly Part[] } {
  switch (boards) {
    case 'table':
      return {
        homes: [first],
        parts: [participant(1, 1, first), participant(1, 2, first), participant(1, 3, first), desk(first), hall(first)],
      }
    case 'plenary':
      return {
        homes: [plenary],
        parts: [
          participant(1, 1, plenary),
          participant(2, 1, plenary),
          participant(3, 1, plenary),
          desk(plenary),
          hall(plenary),
        ],
      }
    case 'hall':
      return {
        homes: [plenary, first, second, third],
        parts: [
          participant(1, 1, first, plenary),
          participant(1, 2, first),
          participant(2, 1, second, plenary),
          participant(2, 2, second),
          participant(3, 1, third),
          desk(plenary, first),
          hall(plenary),
        ],
      }
  }
}

/** Who forges: somebody at the first table, and somebody who may only look. */
export const forgers: readonly { name: string; actor: Actor; otherTable: TableId }[] = [
  {
    name: 'forger at table 1',
    actor: {
      role: 'participant',
      deviceId: makeId('device', 'wild'),
      workshopId,
      tableId: tableIds[0],
      tableNumber: 1,
      deviceNumber: 9,
    },
    otherTable: tableIds[1],
  },
  {
    name: 'forger in the hall',
    actor: { role: 'viewer', deviceId: makeId('device', 'wild2'), workshopId },
    otherTable: tableIds[1],
  },
]
