import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDurable, durableOf, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { makeId, type TableId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import {
  columnsOf,
  conflict,
  facilitator,
  laneIds,
  participant,
  planIds,
  proposal,
  remark,
  tableId,
} from '../../fixtures/board-samples.ts'
import { BoardServer, turn } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

/** One step of a story, as data: what fails can be read, and is shrunk to the shortest story that fails. */
type Step =
  | { do: Verb; device: number; card: number; lane: number; index: number }
  | { do: 'undo' | 'redo' | 'cut' | 'connect' | 'sendAgain'; device: number }
  | { do: 'deliverUp' | 'deliverDown'; device: number; most: number }
  | { do: 'wait'; ms: number }
  | { do: 'crash' | 'diskFull' | 'diskFree' | 'lock' | 'unlock' }

const verbs = [
  'place',
  'unplace',
  'decide',
  'undecide',
  'time',
  'propose',
  'withdrawProposal',
  'flag',
  'editConflict',
  'withdrawConflict',
  'remark',
  'withdrawRemark',
] as const
type Verb = (typeof verbs)[number]

const device = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(...verbs),
      device,
      card: fc.nat(planIds.length - 1),
      lane: fc.nat(laneIds.length - 1),
      index: fc.nat(8),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'sendAgain'), device }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('cut', 'connect', 'connect'), device }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('deliverUp', 'deliverDown'),
      device,
      most: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.nat(300) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('crash', 'diskFull', 'diskFree', 'diskFree'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lock', 'unlock') }) },
)

/** What came of the steps: proof that the stories were not empty. */
const happened: Record<string, number> = {}
const count = (what: string) => {
  happened[what] = (happened[what] ?? 0) + 1
}

class Story {
  readonly server = new BoardServer()
  readonly devices = [1, 2, 3].map((n) => new Device(participant(n))).concat(new Device(facilitator))
  private undos = this.devices.map(undoOf)

  async run(steps: readonly Step[]): Promise<void> {
    for (const next of steps) {
      await this.step(next)
      await this.check()
    }
    await this.end()
  }

  private async step(next: Step): Promise<void> {
    const { server } = this
    if ('device' in next) {
      const own = this.devices[next.device] as Device
      const before = own.made.length
      await this.deviceStep(next, own)
      if (own.made.length > before) count(next.do)
    } else if (next.do === 'wait') server.clock.advance(next.ms)
    else if (next.do === 'crash') server.crash(this.devices)
    else if (next.do === 'lock' || next.do === 'unlock') server.place.stage = next.do === 'lock' ? 'locked' : 'open'
    else
      server.log.fault = (call) => {
        if (next.do === 'diskFull' && call !== 'load') throw new Error('disk full')
      }
    if (!('device' in next)) count(next.do)
  }

  private async deviceStep(next: Extract<Step, { device: number }>, own: Device): Promise<void> {
    if (own.pair && (next.do === 'cut' || next.do === 'sendAgain')) count(next.do)
    if (next.do === 'cut') own.pair?.cut()
    else if (next.do === 'deliverUp') own.pair?.flushToServer(next.most)
    else if (next.do === 'deliverDown') own.pair?.flushToClient(next.most)
    else if (next.do === 'undo') this.undos[next.device]?.undo()
    else if (next.do === 'redo') this.undos[next.device]?.redo()
    else if (next.do === 'sendAgain') own.sendUpdate(own.made[Math.floor(own.made.length / 2)] ?? Uint8Array.of(0, 0))
    else if ('card' in next) edit(own, next)
    else if (!own.pair) {
      await this.server.connect(own)
      count('connect')
    }
  }

  /** After every step: nothing unsound anywhere, nothing promised that the store does not hold, nobody's work lost. */
  private async check(): Promise<void> {
    for (const [index, each] of this.devices.entries()) {
      expect(readBoard(each.doc).setAside).toEqual([])
      if (!each.closed || each.closed.code === 1006 || each.closed.code === closeCodes.loadFailed) continue
      expect(each.closed).toEqual({
        code: closeCodes.refused,
        // The other reason is for a device that has others' work from before a crash, which they will not bring again.
        reason: happened.crash ? expect.stringMatching(/^(boardLocked|updateForbidden)$/) : 'boardLocked',
      })
      await this.expectKept(each)
      count('late')
      each.startOver()
      each.closed = null
      this.undos[index] = undoOf(each)
    }
    const stored = durableOf(await this.stored())
    expect(Y.equalSnapshots(addDurable(stored, this.server.announced), stored)).toBe(true)
  }

  /** A device that is about to throw its document away: all it did is on the board or kept for the facilitator. */
  private async expectKept(each: Device): Promise<void> {
    const room = await this.server.open()
    room.tick()
    await turn()
    const kept = new Y.Doc()
    for (const bytes of [Y.encodeStateAsUpdate(room.doc), ...this.server.late.map((late) => late.bytes)]) {
      Y.applyUpdate(kept, bytes)
    }
    for (const update of each.made) expect(isDurable(durableOf(kept), update)).toBe(true)
  }

  private async end(): Promise<void> {
    const { server, devices } = this
    server.log.fault = () => undefined
    server.place.stage = 'open'
    // Until those that were told a moment ago that they were late are back, and nobody waits for another's work any more.
    for (let round = 0; round < 8; round++) {
      for (const each of devices) if (!each.pair) await server.connect(each)
      await server.settle(devices, 6_000)
      await this.check()
    }
    const stored = await this.stored()
    expect(readBoard(stored).setAside).toEqual([])
    for (const each of devices) {
      expect(each.closed).toBeNull()
      expect(contents(each.doc)).toEqual(contents(stored))
      for (const update of each.made) expect(isDurable(server.toldTo(each), update)).toBe(true)
    }
  }

  private async stored(): Promise<Y.Doc> {
    const fault = this.server.log.fault
    this.server.log.fault = () => undefined
    const doc = await this.server.stored()
    this.server.log.fault = fault
    expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
    return doc
  }
}

function undoOf({ doc }: Device): Y.UndoManager {
  return new Y.UndoManager([...doc.share.values()], { trackedOrigins: new Set(['own']), captureTimeout: 0 })
}

/** Does what a person at the device could do: takes back only what is there and its own table's to take back. */
function edit({ doc, actor }: Device, step: Extract<Step, { do: Verb }>): void {
  const state = readBoard(doc)
  const ownTable: TableId | null = actor.role === 'participant' ? tableId : null
  const mine = <T extends { raisedBy: TableId | null }>(records: Iterable<T>): T | undefined => {
    const own = [...records].filter(({ raisedBy }) => ownTable === null || raisedBy === ownTable)
    return own[step.card % Math.max(1, own.length)]
  }
  const cards = [...planIds, ...state.proposals.keys()]
  const card = cards[(step.card + step.index) % cards.length]
  const lane = laneIds[step.lane]
  if (!card || !lane) return
  const random = `${doc.clientID}-${step.card}`
  const placed = [...state.placements.keys()][step.index % Math.max(1, state.placements.size)]
  const decided = [...state.decisions.keys()][step.index % Math.max(1, state.decisions.size)]
  const anyConflict = [...state.conflicts.values()][step.index % Math.max(1, state.conflicts.size)]
  const ownProposal = mine(state.proposals.values())
  const ownConflict = mine(state.conflicts.values())
  const ownRemark = mine(state.remarks.values())
  const severity = ((step.lane % 3) + 1) as 1 | 2 | 3
  const verb: Record<Verb, () => void> = {
    place: () => edits.place(doc, columnsOf(doc), card, lane, step.index, 'own'),
    unplace: () => placed && edits.place(doc, columnsOf(doc), placed, null, 0, 'own'),
    decide: () => edits.decide(doc, card, { decision: step.index % 2 === 0 ? 'revise' : 'postpone' }, 'own'),
    undecide: () => decided && edits.decide(doc, decided, null, 'own'),
    time: () => edits.time(doc, card, { start: `2028-${(step.lane % 2) + 1}`, finish: `203${step.index}-1` }, 'own'),
    propose: () => edits.propose(doc, proposal({ id: makeId('proposal', random), raisedBy: ownTable }), 'own'),
    flag: () => edits.flag(doc, conflict({ id: makeId('conflict', random), raisedBy: ownTable }), 'own'),
    remark: () => edits.remark(doc, remark({ id: makeId('remark', random), raisedBy: ownTable }), 'own'),
    editConflict: () => anyConflict && edits.flag(doc, { ...anyConflict, severity }, 'own'),
    withdrawProposal: () => ownProposal && edits.withdrawProposal(doc, ownProposal.id, 'own'),
    withdrawConflict: () => ownConflict && edits.withdrawConflict(doc, ownConflict.id, 'own'),
    withdrawRemark: () => ownRemark && edits.withdrawRemark(doc, ownRemark.id, 'own'),
  }
  verb[step.do]()
}

test('[SY20] any edits in any order, with loss, repetition, reconnects, crashes and a failing disk, converge to one sound board that is the stored one', {
  timeout: 120_000,
}, async () => {
  const story = fc.array(step, { minLength: 20, maxLength: 120, size: 'max' })
  await fc.assert(
    fc.asyncProperty(story, (steps) => new Story().run(steps)),
    { numRuns: 150 },
  )
  const must = [...verbs, 'undo', 'redo', 'cut', 'connect', 'sendAgain', 'crash', 'diskFull', 'late']
  expect(Object.fromEntries(must.map((what) => [what, (happened[what] ?? 0) > 0]))).toEqual(
    Object.fromEntries(must.map((what) => [what, true])),
  )
})
