import * as Y from 'yjs'
import { arrange } from '../../shared/board/arrange.ts'
import { type Card, cardsOf } from '../../shared/board/card.ts'
import { openBoard } from '../../shared/board/doc.ts'
import { decide, flag, place, time } from '../../shared/board/edits.ts'
import { migrate } from '../../shared/board/migrate.ts'
import { readBoard } from '../../shared/board/read.ts'
import { recordTypes } from '../../shared/board/record-types.ts'
import { makeId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import type { Lane } from '../../shared/workshop/workshop.ts'
import type { Result } from './result.ts'

const devices = 60
const plans = 200
const laneCount = 4
const hours = 3
/** Seconds between two edits of one device: people talk more than they drag. */
const secondsBetweenEdits = 12

/**
 * What is left of a board after three hours of a hall's edits, beside its state written fresh: a document keeps a trace of
 * every edit, and must not grow so that joining becomes slow. The same every time.
 */
export function threeHours(): Result {
  const random = randomOf(1)
  const doc = openBoard()
  migrate(doc)
  const clients = Array.from({ length: devices }, () => Math.floor(random() * 2 ** 32))
  const edits = (hours * 3600 * devices) / secondsBetweenEdits
  for (let edit = 0; edit < edits; edit++) {
    // One document plays all devices: what each writes carries its own client id, as if it had come over the wire.
    doc.clientID = clients[Math.floor(random() * devices)] ?? 0
    change(doc, random)
  }
  const worn = Y.encodeStateAsUpdate(doc)
  const begun = performance.now()
  Y.applyUpdate(openBoard(), worn)
  const openMs = performance.now() - begun
  const fresh = freshlyWritten(doc)
  const figures = {
    edits,
    documentKilobytes: worn.length / 1000,
    freshKilobytes: fresh.length / 1000,
    wornBesideFresh: worn.length / fresh.length,
    openMs,
  }
  return { bench: 'three hours', scenario: `${devices} devices`, peer: 'planverksted', figures, faults: [] }
}

const lanes = Array.from({ length: laneCount }, (_, index): Lane => {
  return { id: makeId('lane', `lane${index}`), name: '', colour: 'blue', pattern: 'solid', capacity: null }
})
const catalogue = Array.from({ length: plans }, (_, index) => ({ id: makeId('plan', `plan${index}`) }) as Plan)

function change(doc: Y.Doc, random: () => number): void {
  const state = readBoard(doc)
  const cards = cardsOf(catalogue, state)
  const pick = (): Card => cards[Math.floor(random() * cards.length)] as Card
  const what = random()
  const { id } = pick()
  if (what < 0.8) {
    const lane = lanes[Math.floor(random() * lanes.length)]
    const columns = arrange(lanes, cards, state)
    const full = columns.find((column) => column.lane === lane)?.cards.length ?? 0
    place(doc, columns, id, lane?.id ?? null, Math.floor(random() * (full + 1)), null)
  } else if (what < 0.9) decide(doc, id, { decision: random() < 0.5 ? 'revise' : 'continue' }, null)
  else if (what < 0.95) time(doc, id, { start: '2028-1', finish: random() < 0.5 ? '2028-2' : '2029-1' }, null)
  else {
    const parties = [...new Set([id, pick().id])]
    if (parties.length < 2) return
    const number = Math.floor(random() * 80)
    flag(
      doc,
      {
        id: makeId('conflict', `conflict${number}`),
        parties,
        kind: 'land',
        severity: 2,
        sentence: `Sak ${number}`,
        raisedBy: null,
      },
      null,
    )
  }
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

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
