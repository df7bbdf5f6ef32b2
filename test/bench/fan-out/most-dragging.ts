import type { Peer } from '../peers.ts'
import type { Result } from '../result.ts'
import { fanOut } from './fan-out.ts'
import type { Scenario } from './scenarios.ts'

/** A full hall and then some, with ever more hands on the board. */
export const mostDraggingScenario = 'most of 200'
const devices = 200
/** Beyond this a drag no longer looks alive to the others. */
const worstP99Ms = 150
/** The search goes in steps of so many devices. */
const step = 10

/** How many of 200 may drag at once before a step takes too long to arrive. A run that does not count is one too many. */
export async function mostDragging(peer: Peer, seconds: number): Promise<Result> {
  let most = 0
  let p99Ms = Number.NaN
  let tooMany = devices / step + 1
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    const scenario: Scenario = { name: '', devices, dragging: middle * step, dragRate: 30, cursorRate: 0 }
    const { figures, faults } = await fanOut(peer, scenario, seconds)
    if (faults.length === 0 && (figures.p99Ms ?? Number.NaN) <= worstP99Ms) {
      most = middle
      p99Ms = figures.p99Ms ?? Number.NaN
    } else tooMany = middle
  }
  const figures = { mostDragging: most * step, p99Ms }
  return { bench: 'most dragging', scenario: mostDraggingScenario, peer: peer.name, figures, faults: [] }
}
