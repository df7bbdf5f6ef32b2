import type * as Y from 'yjs'
import type { BoardState } from '../../shared/board/state.ts'
import { lanes } from '../fixtures/board-samples.ts'
import { castOf, forgers } from './cast.ts'
import { Checks } from './checks.ts'
import type { Counts } from './counts.ts'
import { Forger } from './forger.ts'
import { Hall } from './hall.ts'
import type { Beginning } from './steps.ts'
import { Tab } from './tab.ts'
import { Tablet } from './tablet.ts'

/** A tab with its name, and what its person last looked at: sheets may stay open while the board changes. */
export interface Seat {
  readonly name: string
  readonly tab: Tab
  screen: BoardState | null
}

/** Everything a story is about. */
export interface World {
  readonly hall: Hall
  readonly checks: Checks
  readonly counts: Counts
  readonly tablets: readonly { name: string; tablet: Tablet }[]
  readonly seats: readonly Seat[]
  readonly forgers: readonly { name: string; forger: Forger }[]
  /** Text that no id was made of before. */
  readonly fresh: () => string
}

/** Some are as near as each other, so that what they do at once arrives at once. */
const LAGS_MS = [5, 5, 20, 5, 60]

/** The world as a story begins: everyone is there, and nobody has come in. */
export function worldOf(beginning: Beginning, counts: Counts): World {
  const { homes, parts } = castOf(beginning.boards)
  const hall = new Hall(homes, lanes, counts)
  const checks = new Checks(hall, counts)
  const newClientId = numbers()
  const seats: Seat[] = []
  const tablets = parts.map(({ name, actor, boards }, index) => {
    const tablet = new Tablet(hall, actor, LAGS_MS[index % LAGS_MS.length] ?? 0)
    for (const home of boards) {
      const kind = {
        keepsCopy: actor.role !== 'viewer' && !beginning.private.includes(seats.length),
        echoes: beginning.stock.includes(seats.length),
      }
      const context = {
        hall,
        newClientId: (doc: Y.Doc) => checks.introduce(newClientId(), actor, doc),
        onOwn: (update: Uint8Array) => void checks.honest.push(update),
        onClosed: (tab: Tab, code: number, reason: string) => checks.closed(tab, code, reason),
      }
      const title = boards.length > 1 ? `${name} on ${home.boardId}` : name
      seats.push({ name: title, tab: new Tab(context, tablet, home, kind), screen: null })
    }
    return { name, tablet }
  })
  checks.tabs.push(...seats.map(({ tab }) => tab))
  let made = 0
  return {
    hall,
    checks,
    counts,
    tablets,
    seats,
    forgers: forgers.map(({ name, actor, otherTable }) => ({
      name,
      forger: new Forger(
        {
          hall,
          counts,
          newClientId: (own) => checks.introduce(newClientId(), actor, own),
          forbid: (clientId, about) => void checks.forbidden.set(clientId, about),
          someoneElse: (boardId) => checks.someoneSeen(boardId, actor.deviceId),
        },
        actor,
        otherTable,
      ),
    })),
    fresh: () => `fresh${made++}`,
  }
}

/** Client ids as Yjs draws them, but the same in every replay: which one is larger decides what wins. */
function numbers(): () => number {
  let drawn = 0
  return () => {
    drawn += 1
    return (Math.imul(drawn, 2_654_435_761) >>> 2) + 1_000
  }
}
