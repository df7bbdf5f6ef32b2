import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '../../../server/board/inspect.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import {
  addDurable,
  type Durable,
  decodeDurable,
  durableOf,
  durableOfParts,
  encodeDurable,
  isDurable,
  nothingDurable,
} from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import { conflict, planIds } from '../../fixtures/board-samples.ts'

function durableOfUpdate(update: Uint8Array): Durable {
  const inspected = inspect(update)
  if ('refused' in inspected) throw new Error(inspected.refused)
  return durableOfParts(inspected.ends, inspected.deletions)
}

/** The updates of a device, in order, while doing something. */
function updatesOf(doc: Y.Doc, act: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const take = (update: Uint8Array) => updates.push(update)
  doc.on('update', take)
  act()
  doc.off('update', take)
  return updates
}

test('[ST10] an update is durable once a snapshot holds all of it, and not before', () => {
  const doc = openBoard()
  const [first, second] = updatesOf(doc, () => {
    edits.decide(doc, planIds[0] as never, { decision: 'new' }, 'test')
    edits.decide(doc, planIds[0] as never, { decision: 'revise' }, 'test')
  }) as [Uint8Array, Uint8Array]
  expect(isDurable(nothingDurable, first)).toBe(false)
  const afterFirst = addDurable(nothingDurable, durableOfUpdate(first))
  expect([isDurable(afterFirst, first), isDurable(afterFirst, second)]).toEqual([true, false])
  const afterSecond = addDurable(afterFirst, durableOfUpdate(second))
  expect([isDurable(afterSecond, first), isDurable(afterSecond, second)]).toEqual([true, true])
})

test('[ST10] a deletion, which moves no clock, is durable only when the deletion itself is', () => {
  const doc = openBoard()
  edits.flag(doc, conflict(), 'test')
  const before = durableOf(doc)
  const [withdrawal] = updatesOf(doc, () => edits.withdrawConflict(doc, conflict().id, 'test')) as [Uint8Array]
  expect(Y.decodeUpdate(withdrawal).structs).toEqual([])
  expect(isDurable(before, withdrawal)).toBe(false)
  expect(isDurable(addDurable(before, durableOfUpdate(withdrawal)), withdrawal)).toBe(true)
  expect(isDurable(durableOf(doc), withdrawal)).toBe(true)
})

test('[ST10] snapshots of ticks, added up and sent over the wire, say the same as the snapshot of the whole', () => {
  const step = fc.record({ card: fc.constantFrom(...planIds), take: fc.boolean(), device: fc.nat(2) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const devices = [openBoard(), openBoard(), openBoard()]
      let durable = nothingDurable
      const updates = steps.flatMap(({ card, take, device }) => {
        const doc = devices[device] as Y.Doc
        const made = updatesOf(doc, () => edits.decide(doc, card, take ? null : { decision: 'new' }, 'test'))
        for (const other of devices) for (const update of made) Y.applyUpdate(other, update)
        return made
      })
      for (const [index, update] of updates.entries()) {
        expect(isDurable(durable, update)).toBe(false)
        durable = decodeDurable(encodeDurable(addDurable(durable, durableOfUpdate(update))))
        for (const earlier of updates.slice(0, index + 1)) expect(isDurable(durable, earlier)).toBe(true)
      }
      expect(Y.equalSnapshots(durable, durableOf(devices[0] as Y.Doc))).toBe(true)
    }),
  )
})
