import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { openBoard } from '../../../shared/board/doc.ts'
import { migrate } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { recordTypes } from '../../../shared/board/record-types.ts'
import { Chance } from '../../kill/chance.ts'
import { measureUse, onServer } from '../bed.ts'
import { BenchDevice } from '../load/device.ts'
import { enterPlanverksted } from '../load/enter.ts'
import { joinInTurn, placeOf } from '../load/join-in-turn.ts'
import { every, pause } from '../load/pace.ts'
import { ours } from '../peers.ts'
import type { Result } from '../result.ts'
import { hallEdits } from './hall-edits.ts'

const devices = 60
/** So many connections play them, each three of them in turn: one core could not keep sixty documents. */
const connections = 20
const plans = 200
const hours = 3
/** Seconds between two edits of one device: people talk more than they drag. */
const secondsBetweenEdits = 12
/** Edits are replayed so much faster than they were made; each device then stays below the rate that the server lets it have. */
const editsPerSecond = 500

/**
 * Three hours of a hall's edits, replayed fast through the server: what is left of the board beside its state written fresh, and
 * what it costs to join then. A document keeps a trace of every edit, and must not grow so that joining becomes slow.
 */
export function threeHours(): Promise<Result> {
  return onServer(ours, async (server) => {
    const table = await enterPlanverksted(server.url, connections + 1)
    const hall = Array.from({ length: connections }, () => new BenchDevice('all'))
    await joinInTurn({ peer: ours, server, table }, hall)
    const edits = (hours * 3600 * devices) / secondsBetweenEdits
    const used = measureUse(server)
    await replay(hall, hallEdits(table, plans, new Chance(1)), edits)
    const use = used()
    const late = new BenchDevice('later')
    const begun = performance.now()
    await late.join(ours, placeOf(table, connections))
    await late.joined
    const joinMs = performance.now() - begun
    late.readBoard()
    const openMs = performance.now() - begun - joinMs
    const same = hall.every(({ doc }) => isDeepStrictEqual(readBoard(late.doc), readBoard(doc)))
    for (const device of [...hall, late]) device.leave()
    const worn = Y.encodeStateAsUpdate(late.doc)
    const fresh = freshlyWritten(late.doc)
    const figures = {
      edits,
      documentKilobytes: worn.length / 1000,
      freshKilobytes: fresh.length / 1000,
      wornBesideFresh: worn.length / fresh.length,
      joinMs,
      openMs,
      ...use,
    }
    const faults = same ? [] : ['not converged']
    return { bench: 'three hours', scenario: `${devices} devices`, peer: ours.name, figures, faults }
  })
}

/** Devices edit by turns of chance, each on the board as it has it. Resolves once all of them have the same. */
async function replay(hall: readonly BenchDevice[], edit: (doc: Y.Doc) => void, edits: number): Promise<void> {
  const chance = new Chance(2)
  const players = Array.from({ length: devices }, (_, index) => {
    return { doc: hall[index % connections]?.doc, clientID: openBoard().clientID }
  })
  let left = edits
  await new Promise<void>((resolve) => {
    const stop = every(editsPerSecond, () => {
      const { doc, clientID } = chance.pick(players) ?? {}
      if (doc) edit(Object.assign(doc, { clientID }))
      left -= 1
      if (left > 0) return
      stop()
      resolve()
    })
  })
  const vectors = () => hall.map(({ doc }) => Y.encodeStateVector(doc))
  const agree = ([first, ...others]: Uint8Array[]) => others.every((vector) => isDeepStrictEqual(vector, first))
  for (const end = performance.now() + 10_000; performance.now() < end && !agree(vectors()); ) await pause(100)
}

/** The same records in a new document, written once by one device. */
function freshlyWritten(doc: Y.Doc): Uint8Array {
  const fresh = openBoard()
  migrate(fresh)
  fresh.transact(() => {
    for (const { map } of recordTypes)
      for (const [key, value] of doc.getMap(map).entries()) fresh.getMap(map).set(key, value)
  })
  return Y.encodeStateAsUpdate(fresh)
}
