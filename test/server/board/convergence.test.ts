import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDurable, durableOf, isDurable } from '../../../shared/board/durable.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { facilitator, otherTableId, participant, tableId } from '../../fixtures/board-samples.ts'
import { BoardServer, turn } from '../../fixtures/board-server.ts'
import { edit, type Step, step, verbs } from '../../fixtures/board-steps.ts'
import { contents, Device } from '../../fixtures/device.ts'

/** What came of the steps: proof that the stories were not empty. */
const happened: Record<string, number> = {}
const count = (what: string) => {
  happened[what] = (happened[what] ?? 0) + 1
}

class Story {
  readonly server = new BoardServer()
  readonly devices: Device[]
  private readonly undos: Y.UndoManager[]
  private crashed = false

  /** In plenary two tables work on one board, each in its own name. */
  constructor(plenary: boolean) {
    if (plenary) Object.assign(this.server.place, { tableId: null, arena: 'plenary' })
    const tables = [tableId, tableId, plenary ? otherTableId : tableId]
    this.devices = [...tables.map((table, n) => participant(n, table)), facilitator].map((actor) => new Device(actor))
    this.undos = this.devices.map(undoOf)
  }

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
    else if (next.do === 'crash') {
      this.crashed = true
      server.crash(this.devices)
    } else if (next.do === 'lock' || next.do === 'unlock') server.place.stage = next.do === 'lock' ? 'locked' : 'open'
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
        code: closeCodes.kept,
        // The other reason is for a device that has others' work from before a crash, which they will not bring again.
        reason: this.crashed ? expect.stringMatching(/^(boardLocked|updateForbidden)$/) : 'boardLocked',
      })
      await this.expectKept(each)
      count('late')
      each.startOver()
      each.closed = null
      this.undos[index] = undoOf(each)
    }
    const { announced } = this.server
    const stored = durableOf(await this.stored())
    expect(Y.equalSnapshots(addDurable(stored, announced), stored)).toBe(true)
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

test('[SY20] any edits in any order, with loss, repetition, reconnects, crashes and a failing disk, converge to one sound board that is the stored one', {
  timeout: 120_000,
}, async () => {
  const story = fc.array(step, { minLength: 20, maxLength: 120, size: 'max' })
  await fc.assert(
    fc.asyncProperty(fc.boolean(), story, (plenary, steps) => new Story(plenary).run(steps)),
    { numRuns: 150 },
  )
  const must = [...verbs, 'undo', 'redo', 'cut', 'connect', 'sendAgain', 'crash', 'diskFull', 'late']
  expect(Object.fromEntries(must.map((what) => [what, (happened[what] ?? 0) > 0]))).toEqual(
    Object.fromEntries(must.map((what) => [what, true])),
  )
})
