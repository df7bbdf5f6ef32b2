import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardMaps, openBoard, schemaVersion } from '../../../shared/board/doc.ts'
import * as edits from '../../../shared/board/edits.ts'
import { boardVersion, migrate } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { recordTypes } from '../../../shared/board/record-types.ts'
import type { PlanId } from '../../../shared/ids.ts'
import { columnsOf, conflict, planIds, proposal, remark, statement } from '../../fixtures/board-samples.ts'

const [a, b] = planIds as [PlanId, PlanId]

describe('reading', () => {
  test('[BD2] unsound records are set aside by map and key, sound ones beside them are read', () => {
    const doc = openBoard()
    const put = (map: string, key: string, value: unknown) => doc.getMap(map).set(key, value)
    put('placements', a, { lane: 'lan_lane0', rank: 'a0' })
    put('placements', 'pln_x', { lane: 'lan_lane0', rank: 'a0' })
    put('placements', b, { lane: 'lan_lane0', rank: 'a0', colour: 'red' })
    put('decisions', a, 'revise')
    put('decisions', b, null)
    put('timings', a, { start: '2029-1', finish: '2028-1' })
    put('proposals', 'pro_other', proposal())
    put('conflicts', conflict().id, new Y.Map())
    put('remarks', remark().id, { ...remark(), text: '' })
    const state = readBoard(doc)
    expect(state.setAside.map(({ map, key }) => `${map}/${key}`).sort()).toEqual(
      [
        'conflicts/cnf_first',
        `decisions/${a}`,
        `decisions/${b}`,
        `placements/${b}`,
        'placements/pln_x',
        'proposals/pro_other',
        'remarks/rmk_first',
        `timings/${a}`,
      ].sort(),
    )
    expect(state.placements).toEqual(new Map([[a, { lane: 'lan_lane0', rank: 'a0' }]]))
  })

  test('[BD2] whatever a document holds, reading it does not throw', () => {
    const map = fc.constantFrom(...boardMaps)
    const key = fc.oneof(fc.string(), fc.constantFrom(a, proposal().id, conflict().id, remark().id))
    fc.assert(
      fc.property(fc.array(fc.tuple(map, key, fc.anything({ withBigInt: false })), { maxLength: 20 }), (entries) => {
        const doc = openBoard()
        for (const [name, id, value] of entries) {
          try {
            doc.getMap(name).set(id, value)
          } catch {
            // Yjs itself takes fewer kinds of value than there are.
          }
        }
        const { setAside, ...maps } = readBoard(doc)
        const read = Object.values(maps).reduce((sum, { size }) => sum + size, setAside.length)
        expect(read).toBe(recordTypes.reduce((sum, type) => sum + doc.getMap(type.map).size, 0))
      }),
    )
  })

  test('[BD3] what did not change is the same object in the next reading', () => {
    const doc = openBoard()
    edits.propose(doc, proposal(), 'test')
    edits.flag(doc, conflict(), 'test')
    const before = readBoard(doc)
    edits.flag(doc, conflict({ severity: 1 }), 'test')
    edits.place(doc, columnsOf(doc), a, 'lan_lane0' as never, 0, 'test')
    const after = readBoard(doc)
    expect(after.proposals).toBe(before.proposals)
    expect(after.conflicts.get(conflict().id)).not.toBe(before.conflicts.get(conflict().id))
    edits.place(doc, columnsOf(doc), b, 'lan_lane0' as never, 1, 'test')
    expect(readBoard(doc).placements.get(a)).toBe(after.placements.get(a))
    expect(readBoard(doc).placements).not.toBe(after.placements)
  })
})

describe('schema versions', () => {
  test('[BD10] a document written by version 1 opens, with every kind of record sound', () => {
    const golden = readFileSync(new URL('../../fixtures/golden/board-v1.base64', import.meta.url), 'utf8')
    const doc = openBoard()
    Y.applyUpdate(doc, Buffer.from(golden, 'base64'))
    expect(schemaVersion(doc)).toBe(1)
    migrate(doc)
    const state = readBoard(doc)
    expect(state.setAside).toEqual([])
    expect(Object.fromEntries([...state.placements].map(([id, { lane }]) => [id, lane]))).toEqual({
      [a]: 'lan_lane0',
      pro_first: 'lan_lane1',
    })
    expect(state.decisions.get(a)).toEqual({ decision: 'replace', replacedBy: 'pro_first', reason: 'Slås sammen.' })
    expect(state.timings.get(a)).toEqual({ start: '2028-1', finish: '2029-2' })
    expect([...state.proposals.values()]).toEqual([proposal()])
    expect([...state.conflicts.values()]).toEqual([conflict()])
    expect([...state.remarks.values()]).toEqual([remark()])
  })

  test('[BD79] a document written by version 1 is brought to the newest by one update; one of version 2 has its answers', () => {
    const [first, second] = [1, 2].map((version) => {
      const file = new URL(`../../fixtures/golden/board-v${version}.base64`, import.meta.url)
      const doc = openBoard()
      Y.applyUpdate(doc, Buffer.from(readFileSync(file, 'utf8'), 'base64'))
      return doc
    }) as [Y.Doc, Y.Doc]
    let updates = 0
    first.on('update', () => (updates += 1))
    for (const doc of [first, second]) migrate(doc)
    expect([schemaVersion(first), updates]).toEqual([boardVersion, 1])
    expect(readBoard(first).needs.size).toBe(0)
    const { needs, setAside } = readBoard(second)
    expect(setAside).toEqual([])
    expect(Object.fromEntries([...needs].map(([key, { answer }]) => [key, answer]))).toEqual({
      [`${a}/theme`]: 'yes',
      [`${a}/covered`]: 'unsure',
      'pro_first/complex': 'no',
    })
  })

  test('[BD83] a document written by version 3 opens with its statements, links, and how a conflict is handled', () => {
    const doc = openBoard()
    const file = new URL('../../fixtures/golden/board-v3.base64', import.meta.url)
    Y.applyUpdate(doc, Buffer.from(readFileSync(file, 'utf8'), 'base64'))
    migrate(doc)
    const { statements, links, conflicts, setAside } = readBoard(doc)
    expect(setAside).toEqual([])
    expect([...statements.values()]).toEqual([statement()])
    expect([...links]).toEqual([
      [`${a}>stm_first`, { effect: -2, note: 'Tomtene blir færre.' }],
      ['stm_first>gol_goal1', { effect: 1 }],
    ])
    expect([...conflicts.values()]).toEqual([
      conflict({ affected: 'De som leier.', handling: { way: 'prioritise', first: a }, status: 'discussed' }),
    ])
  })

  test('[BD10] a document newer than this code is refused and left as it is', () => {
    const doc = openBoard()
    doc.getMap('meta').set('version', 99)
    const before = Y.encodeStateAsUpdate(doc)
    expect(() => migrate(doc)).toThrow('incompatibleVersion')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
