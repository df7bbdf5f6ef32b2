import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyTogether } from '../../../server/board/change.ts'
import { Gate, type Standing, type Verdict } from '../../../server/board/gate.ts'
import type { Actor } from '../../../shared/access/roles.ts'
import { boardMaps, openBoard } from '../../../shared/board/doc.ts'
import * as edits from '../../../shared/board/edits.ts'
import { boardVersion, migrate } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { boardVerbs } from '../../../shared/board/verbs.ts'
import { type LaneId, makeId, type PlanCardId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import {
  columnsOf,
  conflict,
  facilitator,
  laneIds,
  otherTableId,
  participant,
  planIds,
  proposal,
  remark,
  statement,
  tableId,
  viewer,
  workshopId,
} from '../../fixtures/board-samples.ts'

const [a, b] = planIds as [PlanCardId, PlanCardId]
const lane = laneIds[0] as LaneId
const table = participant()
const placement = { lane, rank: 'a0' }

let doc: Y.Doc
let gate: Gate
let standing: Standing

beforeEach(() => {
  doc = openBoard()
  migrate(doc)
  gate = new Gate(doc)
  standing = {
    place: {
      kind: 'board',
      workshopId,
      tableId,
      stage: 'open',
      arena: 'tables',
      verbs: boardVerbs,
      shown: false,
      leading: false,
    },
    lanes: new Set(laneIds),
  }
})

/** A device's document, as far as the board has got. */
function device(): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** The update that a device makes by doing something to its document; unlike ours, it declares no maps. */
function forge(act: (copy: Y.Doc) => void, copy = device()): Uint8Array {
  const deleted = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(copy))
  const update = updateOf(copy, act)
  expect(update, 'the forgery does something').not.toEqual(deleted)
  return update
}

function updateOf(copy: Y.Doc, act: (copy: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(copy)
  copy.transact(() => act(copy))
  return Y.encodeStateAsUpdate(copy, before)
}

function set(map: string, key: string, value: unknown): Uint8Array {
  return forge((copy) => copy.getMap(map).set(key, value))
}

/** Judges an update and, when it is admitted, applies it as a tick would. */
function judge(update: Uint8Array, actor: Actor = table): Verdict | typeof admitted {
  const verdict = gate.judge(update, actor, standing)
  if (verdict.kind !== 'admitted') return verdict
  applyTogether(doc, gate.takeAdmitted())
  return admitted
}

const refused = (code: string) => ({ kind: 'refused', code })
const admitted = { kind: 'admitted' } as const

/** Nothing of a refused update has entered, and the next good one is admitted. */
function expectUntouched(before: Uint8Array): void {
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  expect(judge(set('placements', b, placement))).toEqual(admitted)
  expect(readBoard(doc).setAside).toEqual([])
  expect(new Set(doc.share.keys())).toEqual(boardMaps)
}

describe('what may come in', () => {
  test('[GT1] a table writes every kind of record on its own open board, and changes and takes back its own', () => {
    const copy = device()
    const take = (act: () => void) => expect(judge(forge(act, copy))).toEqual(admitted)
    take(() => edits.place(copy, columnsOf(copy), a, lane, 0, null))
    take(() => edits.screen(copy, a, 'theme', 'yes', null))
    take(() => edits.screen(copy, a, 'theme', null, null))
    take(() => edits.decide(copy, a, { decision: 'revise' }, null))
    take(() => edits.time(copy, a, { start: '2028-1', finish: '2028-2' }, null))
    take(() => edits.propose(copy, proposal(), null))
    take(() => edits.flag(copy, conflict(), null))
    take(() => edits.flag(copy, conflict({ severity: 3 }), null))
    take(() => edits.remark(copy, remark(), null))
    take(() => edits.withdrawRemark(copy, remark().id, null))
    take(() => edits.withdrawConflict(copy, conflict().id, null))
    take(() => edits.withdrawProposal(copy, proposal().id, null))
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(copy))
  })

  test('[GT1] hours of offline work come in as one update', () => {
    const copy = device()
    const before = Y.encodeStateVector(copy)
    for (let round = 0; round < 500; round++) {
      edits.place(copy, columnsOf(copy), planIds[round % 8] as PlanCardId, laneIds[round % 3] as LaneId, 0, null)
    }
    expect(judge(Y.encodeStateAsUpdate(copy, before))).toEqual(admitted)
    expect(readBoard(doc)).toEqual(readBoard(copy))
  })

  test('[GT2] what the board has already is neither written nor refused, whoever sends it', () => {
    judge(set('placements', a, placement))
    for (const actor of [table, viewer, participant(1, otherTableId)]) {
      expect(judge(Y.encodeStateAsUpdate(doc), actor)).toEqual({ kind: 'known' })
    }
    expect(judge(Uint8Array.of(0, 0), viewer)).toEqual({ kind: 'known' })
  })
})

describe('bytes', () => {
  test('[GT3] random bytes never throw, never enter as anything unsound, and leave the gate working', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        judge(bytes)
        expect(readBoard(doc).setAside).toEqual([])
        expect(new Set(doc.share.keys())).toEqual(boardMaps)
      }),
      { numRuns: 500 },
    )
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT3] a truncated update, at any place, is refused', () => {
    const update = set('conflicts', conflict().id, conflict())
    for (let length = 0; length < update.length; length++) {
      expect(judge(update.slice(0, length))).toEqual(refused('updateMalformed'))
    }
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT3] a sound update with any byte changed enters as something sound or not at all', () => {
    const update = forge((copy) => {
      copy.getMap('conflicts').set(conflict().id, conflict())
      copy.getMap('placements').set(a, placement)
    })
    fc.assert(
      fc.property(fc.nat(update.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const forged = update.slice()
        forged[at] = (forged[at] as number) ^ change
        judge(forged)
        expect(readBoard(doc).setAside).toEqual([])
        expect(new Set(doc.share.keys())).toEqual(boardMaps)
        expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('[GT4] an update larger than the limit is refused for its size', () => {
    const update = set('remarks', remark().id, { ...remark(), text: 'x'.repeat(limits.updateBytes) })
    expect(judge(update)).toEqual(refused('updateTooLarge'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT4] more edits, or more client ids, than one update may bring are refused, also when deleted ones take no bytes', () => {
    const copy = device()
    for (let round = 0; round <= limits.editsPerUpdate; round++) copy.getMap('placements').set(a, placement)
    const long = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
    expect(long.length).toBeLessThan(1_000)
    expect(judge(long)).toEqual(refused('updateTooLarge'))

    const many = device()
    for (let client = 0; client <= limits.clientsPerUpdate; client++) {
      many.clientID = 1_000_000 + client
      many.getMap('placements').set(a, placement)
    }
    expect(judge(Y.encodeStateAsUpdate(many, Y.encodeStateVector(doc)))).toEqual(refused('updateTooLarge'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT4] a board takes no more client ids than the limit; those it knows go on', () => {
    doc.transact(() => {
      // The migrations have one each.
      for (let client = boardVersion; client < limits.boardClients; client++) {
        doc.clientID = 1_000_000 + client
        doc.getMap('placements').set(a, placement)
      }
    })
    const known = device()
    known.clientID = 1_000_000 + boardVersion
    expect(judge(set('placements', b, placement))).toEqual(refused('tooMany'))
    expect(judge(forge((copy) => copy.getMap('placements').set(b, placement), known))).toEqual(admitted)
  })

  test('[GT4] a board takes no more records of a kind than the limit, whoever writes them', () => {
    const fill = forge((copy) => {
      for (let n = 0; n < limits.boardRecords; n++) copy.getMap('placements').set(`pln_many${n}`, placement)
    })
    expect(judge(fill)).toEqual(admitted)
    expect(judge(set('placements', 'pln_onemore', placement), facilitator)).toEqual(refused('tooMany'))
    expect(judge(set('placements', 'pln_many7', { lane, rank: 'a1' }))).toEqual(admitted)
  })
})

describe('forms that board documents are not made of', () => {
  const values: Record<string, () => unknown> = {
    'a nested map': () => new Y.Map(),
    'a nested list': () => new Y.Array(),
    'a nested text': () => new Y.Text('hei'),
    'nested XML': () => new Y.XmlElement('p'),
    'a document within': () => new Y.Doc(),
    bytes: () => Uint8Array.of(1, 2, 3),
  }
  for (const [name, make] of Object.entries(values)) {
    test(`[GT5] ${name} as a value is refused`, () => {
      expect(judge(set('placements', a, make()))).toEqual(refused('updateMalformed'))
      expectUntouched(Y.encodeStateAsUpdate(doc))
    })
  }

  const roots: Record<string, (copy: Y.Doc) => void> = {
    'a map that is not declared': (copy) => copy.getMap('secrets').set('x', 1),
    'a list': (copy) => copy.getArray('notes').push(['x']),
    'a text': (copy) => copy.getText('chat').insert(0, 'hei'),
    'a formatted text': (copy) => copy.getText('chat').insert(0, 'hei', { bold: true }),
    'an embed': (copy) => copy.getText('chat').insertEmbed(0, { image: 'x' }),
    'an XML fragment': (copy) => copy.getXmlFragment('page').push([new Y.XmlText('x')]),
    'list content in a declared map': (copy) => copy.getArray('placements').push([placement]),
    'text content in a declared map': (copy) => copy.getText('remarks').insert(0, 'hei'),
  }
  for (const [name, act] of Object.entries(roots)) {
    test(`[GT5] ${name} is refused`, () => {
      expect(judge(forge(act, new Y.Doc()))).toEqual(refused('updateMalformed'))
      expectUntouched(Y.encodeStateAsUpdate(doc))
    })
  }

  test('[GT5] several values under one key are refused, also when the last of them is sound', () => {
    const update = forge((copy) => {
      const map = copy.getMap('placements')
      map.set(a, placement)
      const item = map._map.get(a) as Y.Item
      item.content = new Y.ContentAny([{ secret: 'hei' }, placement])
      item.length = 2
    })
    expect(judge(update)).toEqual(refused('recordInvalid'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT5] overwritten values that a device still holds come in with the rest, and leave nothing behind', () => {
    const copy = device()
    const undo = new Y.UndoManager(copy.getMap('placements'), { captureTimeout: 0 })
    for (const rank of ['a0', 'a1', 'a2']) copy.getMap('placements').set(a, { lane, rank })
    undo.undo()
    undo.undo()
    const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
    expect(Y.decodeUpdate(update).structs.some(({ length }) => length > 1)).toBe(true)
    expect(judge(update)).toEqual(admitted)
    expect(readBoard(doc)).toEqual(readBoard(copy))
  })

  test('[GT5] an endless key is refused even when its record is deleted at once', () => {
    const update = forge((copy) => {
      copy.getMap('placements').set('x'.repeat(50_000), placement)
      copy.getMap('placements').delete('x'.repeat(50_000))
    })
    expect(judge(update)).toEqual(refused('updateMalformed'))
  })

  test('[GT6] the schema version, and the client ids of migrations, are the server’s alone', () => {
    expect(judge(set('meta', 'version', 2), facilitator)).toEqual(refused('updateForbidden'))
    expect(
      judge(
        forge((copy) => copy.getMap('meta').delete('version')),
        facilitator,
      ),
    ).toEqual(refused('updateForbidden'))
    const seedful = device()
    seedful.clientID = 1
    expect(judge(forge((copy) => copy.getMap('placements').set(a, placement), seedful))).toEqual(
      refused('updateForbidden'),
    )
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })
})

describe('records', () => {
  const faults: [string, string, string, unknown][] = [
    ['a value that is no record', 'decisions', a, 'revise'],
    ['null', 'decisions', a, null],
    ['a missing field', 'placements', a, { lane }],
    ['an unknown field', 'placements', a, { ...placement, colour: 'red' }],
    ['a wrong type', 'placements', a, { lane, rank: 7 }],
    ['a key of another kind', 'placements', conflict().id, placement],
    ['a key that is not the record’s id', 'conflicts', makeId('conflict', 'other'), conflict()],
    ['a finish before its start', 'timings', a, { start: '2029-1', finish: '2028-1' }],
    ['a conflict with one party', 'conflicts', conflict().id, conflict({ parties: [a] })],
    ['a name of 10,000 characters', 'proposals', proposal().id, proposal({ name: 'x'.repeat(10_000) })],
    ['a sentence of 10,000 characters', 'remarks', remark().id, remark({ text: 'x'.repeat(10_000) })],
    ['a number where a record belongs', 'remarks', remark().id, 5n],
  ]
  for (const [name, map, key, value] of faults) {
    test(`[GT7] ${name} is refused`, () => {
      expect(judge(set(map, key, value))).toEqual(refused('recordInvalid'))
      expectUntouched(Y.encodeStateAsUpdate(doc))
    })
  }

  test('[GT7] a record with a field in its prototype is refused: it would be a field of its own on the next device', () => {
    const forged = set('placements', a, { lane, rank: 'a0', __p0sed__: { colour: 'red' } })
    const name = new TextEncoder().encode('__p0sed__')
    const at = Buffer.from(forged).indexOf(Buffer.from(name))
    forged.set(new TextEncoder().encode('__proto__'), at)
    expect(judge(forged)).toEqual(refused('recordInvalid'))
  })

  test('[GT8] an update is refused whole: one bad record takes the good ones with it', () => {
    const update = forge((copy) => {
      copy.getMap('placements').set(a, placement)
      copy.getMap('decisions').set(b, { decision: 'burn' })
    })
    expect(judge(update)).toEqual(refused('recordInvalid'))
    expect(readBoard(doc).placements.size).toBe(0)
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })
})

describe('who raised what', () => {
  test('[GT9] a table raises in its own name only; the facilitator in the desk’s or for a table', () => {
    for (const raisedBy of [otherTableId, null]) {
      expect(judge(set('conflicts', conflict().id, conflict({ raisedBy })))).toEqual(refused('updateForbidden'))
      expect(judge(set('remarks', remark().id, remark({ raisedBy })))).toEqual(refused('updateForbidden'))
      expect(judge(set('proposals', proposal().id, proposal({ raisedBy })))).toEqual(refused('updateForbidden'))
    }
    expect(judge(set('conflicts', conflict().id, conflict({ raisedBy: null })), facilitator)).toEqual(admitted)
    expect(judge(set('proposals', proposal().id, proposal({ raisedBy: otherTableId })), facilitator)).toEqual(admitted)
  })

  test('[GT9] who raised a record stays as it is when it is edited, also by the facilitator', () => {
    judge(set('conflicts', conflict().id, conflict({ raisedBy: null })), facilitator)
    const edited = conflict({ raisedBy: null, severity: 3 })
    expect(judge(set('conflicts', conflict().id, edited))).toEqual(admitted)
    expect(judge(set('conflicts', conflict().id, conflict()))).toEqual(refused('updateForbidden'))
    expect(judge(set('conflicts', conflict().id, conflict()), facilitator)).toEqual(refused('updateForbidden'))
    const swap = forge((copy) => {
      copy.getMap('conflicts').delete(conflict().id)
      copy.getMap('conflicts').set(conflict().id, conflict())
    })
    expect(judge(swap)).toEqual(refused('updateForbidden'))
  })

  test('[GT9] a table takes back only what it raised itself, and may bring it back', () => {
    judge(set('conflicts', conflict().id, conflict({ raisedBy: otherTableId })), facilitator)
    const withdraw = () => forge((copy) => copy.getMap('conflicts').delete(conflict().id))
    expect(judge(withdraw())).toEqual(refused('updateForbidden'))
    expect(judge(withdraw(), facilitator)).toEqual(admitted)
    judge(set('conflicts', conflict().id, conflict()))
    expect(judge(withdraw())).toEqual(admitted)
    expect(judge(set('conflicts', conflict().id, conflict()))).toEqual(admitted)
  })

  test('[GT9] an edit made while another withdrew the record brings it back, still in the name of who raised it', () => {
    judge(set('conflicts', conflict().id, conflict({ raisedBy: null })), facilitator)
    const edit = set('conflicts', conflict().id, conflict({ raisedBy: null, severity: 3 }))
    const forgery = set('conflicts', conflict().id, conflict({ raisedBy: otherTableId }))
    judge(
      forge((copy) => copy.getMap('conflicts').delete(conflict().id)),
      facilitator,
    )
    expect(judge(forgery)).toEqual(refused('updateForbidden'))
    expect(judge(edit)).toEqual(admitted)
  })
})

describe('who may write, where and when', () => {
  test('[GT10] a viewer and another table are refused whatever they send', () => {
    for (const actor of [viewer, participant(1, otherTableId)]) {
      expect(judge(set('placements', a, placement), actor)).toEqual(refused('updateForbidden'))
    }
    judge(set('placements', a, placement))
    const unplace = forge((copy) => copy.getMap('placements').delete(a))
    expect(judge(unplace, viewer)).toEqual(refused('updateForbidden'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT11] work on a board that is not open is late, and says that the board is locked', () => {
    for (const stage of ['preparing', 'locked', 'closed'] as const) {
      standing = { ...standing, place: { ...standing.place, stage } }
      for (const actor of [table, facilitator]) {
        expect(judge(set('placements', a, placement), actor)).toEqual({ kind: 'late', code: 'boardLocked' })
      }
      expect(judge(set('placements', a, placement), viewer)).toEqual(refused('updateForbidden'))
    }
  })

  test('[GT14] what the phase does not open is late at a table, and the facilitator’s is admitted', () => {
    standing = { ...standing, place: { ...standing.place, verbs: ['flag', 'remark'] } }
    expect(judge(set('placements', a, placement))).toEqual({ kind: 'late', code: 'notInPhase' })
    const both = forge((copy) => {
      copy.getMap('placements').set(a, placement)
      copy.getMap('conflicts').set(conflict().id, conflict())
    })
    expect(judge(both)).toEqual({ kind: 'late', code: 'notInPhase' })
    expect(judge(set('conflicts', conflict().id, conflict()))).toEqual(admitted)
    expect(judge(set('placements', a, placement), facilitator)).toEqual(admitted)
  })

  test('[GT33] an answer to the screening comes in while the phase opens it; else it is late at a table', () => {
    const answer = set('needs', `${a}/purpose`, { answer: 'no' })
    standing = { ...standing, place: { ...standing.place, verbs: ['place', 'decide'] } }
    expect(judge(answer)).toEqual({ kind: 'late', code: 'notInPhase' })
    standing = { ...standing, place: { ...standing.place, verbs: ['screen'] } }
    expect(judge(answer)).toEqual(admitted)
    expect(judge(set('placements', a, placement))).toEqual({ kind: 'late', code: 'notInPhase' })
    expect(judge(answer, viewer)).not.toEqual(admitted)
    expect([...readBoard(doc).needs]).toEqual([[`${a}/purpose`, { answer: 'no' }]])
  })

  test.each([
    ['theme', { answer: 'yes' }],
    [`${a}/`, { answer: 'yes' }],
    [`${a}/why`, { answer: 'yes' }],
    [`${a}/theme/`, { answer: 'yes' }],
    [`${a}/__proto__`, { answer: 'yes' }],
    ['gol_goal1/theme', { answer: 'yes' }],
    [`${a}/theme`, { answer: 'perhaps' }],
    [`${a}/theme`, { answer: 'yes', raisedBy: null }],
    [`${a}/theme`, 'yes'],
  ])('[GT34] an answer under no plan and question, or that is none, is refused: %s', (key, value) => {
    const before = Y.encodeStateAsUpdate(doc)
    expect(judge(set('needs', key, value))).toMatchObject({ kind: 'refused' })
    expectUntouched(before)
  })

  test.each([
    ['links', `${a}>${a}`, { effect: 1 }],
    ['links', `${a}>`, { effect: 1 }],
    ['links', `${a}>gol_goal1>gol_goal2`, { effect: 1 }],
    ['links', `${a}>cnf_first`, { effect: 1 }],
    ['links', `${a}>gol_goal1`, { effect: 4 }],
    ['links', `${a}>gol_goal1`, { effect: 0.5 }],
    ['links', `${a}>gol_goal1`, { effect: 1, raisedBy: tableId }],
    ['statements', 'stm_first', { ...statement(), text: ' ' }],
    ['statements', 'stm_other', statement()],
    ['statements', 'stm_first', statement({ raisedBy: otherTableId })],
    ['conflicts', conflict().id, { ...conflict(), handling: { way: 'prioritise' } }],
    ['conflicts', conflict().id, { ...conflict(), handling: { way: 'accept', first: a } }],
    ['conflicts', conflict().id, { ...conflict(), handling: { way: 'clarifyInPlan', plan: 'gol_goal1' } }],
    ['conflicts', conflict().id, { ...conflict(), status: 'closed' }],
  ])(
    '[GT36] a link, statement or handling that is none, or in another table’s name, is refused: %s %s',
    (map, key, value) => {
      const before = Y.encodeStateAsUpdate(doc)
      expect(judge(set(map, key, value))).toMatchObject({ kind: 'refused' })
      expectUntouched(before)
    },
  )

  test('[GT37] statements come in while the phase opens them, links while it opens flagging', () => {
    const written = set('statements', statement().id, statement())
    const drawn = set('links', `${a}>gol_goal1`, { effect: -2, note: 'Tomtene blir færre.' })
    standing = { ...standing, place: { ...standing.place, verbs: ['state'] } }
    expect([judge(written).kind, judge(drawn).kind]).toEqual(['admitted', 'late'])
    standing = { ...standing, place: { ...standing.place, verbs: ['flag'] } }
    expect(judge(drawn)).toEqual(admitted)
    expect(readBoard(doc).links.size).toBe(1)
  })

  test('[GT11] work at a table’s board while all are in plenary is late, and the facilitator’s is admitted', () => {
    standing = { ...standing, place: { ...standing.place, arena: 'plenary' } }
    expect(judge(set('placements', a, placement))).toEqual({ kind: 'late', code: 'updateForbidden' })
    expect(judge(set('placements', a, placement), facilitator)).toEqual(admitted)
  })

  test('[GT11] a card in a lane that has been removed is late, with all that came with it, and enters nowhere', () => {
    const update = forge((copy) => {
      copy.getMap('placements').set(a, { lane: laneIds[1], rank: 'a0' })
      copy.getMap('decisions').set(a, { decision: 'revise' })
    })
    const before = Y.encodeStateAsUpdate(doc)
    standing = { ...standing, lanes: new Set([lane]) }
    expect(judge(update)).toEqual({ kind: 'late', code: 'conflictingChange' })
    expect(judge(update, viewer)).toEqual(refused('updateForbidden'))
    expectUntouched(before)
  })

  test('[GT11] permission is that of the moment: the same device is admitted again once the board is open', () => {
    const update = set('placements', a, placement)
    const open = standing
    standing = { ...open, place: { ...open.place, stage: 'locked' } }
    expect(judge(update).kind).toBe('late')
    standing = open
    expect(judge(update)).toEqual(admitted)
  })
})

describe('what an update builds on', () => {
  test('[GT12] an update whose foundation has not arrived is neither admitted nor refused, and enters once it has', () => {
    const copy = device()
    const first = forge(() => copy.getMap('placements').set(a, placement), copy)
    const second = forge(() => copy.getMap('placements').set(a, { lane, rank: 'a1' }), copy)
    expect(judge(second)).toEqual({ kind: 'incomplete' })
    const deletion = forge(() => copy.getMap('placements').delete(a), copy)
    expect(judge(deletion)).toEqual({ kind: 'incomplete' })
    expect([judge(first), judge(second), judge(deletion)]).toEqual([admitted, admitted, admitted])
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(copy))
  })

  test('[GT12] what was admitted a moment before counts, also when something was refused in between', () => {
    const copy = device()
    const first = forge(() => copy.getMap('placements').set(a, placement), copy)
    const second = forge(() => copy.getMap('placements').set(a, { lane, rank: 'a1' }), copy)
    const verdicts = [first, set('placements', b, 'hei'), second].map((update) => gate.judge(update, table, standing))
    expect(verdicts).toMatchObject([admitted, refused('recordInvalid'), admitted])
  })

  test('[BD122] a goal is placed, and what only plans have is refused of it', () => {
    const goal = makeId('goal', 'first')
    expect(judge(set('placements', goal, placement))).toEqual(admitted)
    const before = Y.encodeStateAsUpdate(doc)
    expect(judge(set('decisions', goal, { decision: 'revise' }))).toEqual(refused('recordInvalid'))
    expect(judge(set('timings', goal, { start: '2028-1', finish: '2028-2' }))).toEqual(refused('recordInvalid'))
    expect(judge(set('needs', `${goal}/theme`, { answer: 'yes' }))).toEqual(refused('recordInvalid'))
    expect(judge(set('decisions', a, { decision: 'replace', replacedBy: goal }))).toEqual(refused('recordInvalid'))
    expectUntouched(before)
  })

  describe('what arrives at once', () => {
    const sound = [
      (copy: Y.Doc) => edits.place(copy, columnsOf(copy), a, lane, 0, null),
      (copy: Y.Doc) => edits.place(copy, columnsOf(copy), b, laneIds[1] as LaneId, 0, null),
      (copy: Y.Doc) => edits.decide(copy, a, { decision: 'revise' }, null),
      (copy: Y.Doc) => edits.flag(copy, conflict({ id: makeId('conflict', `by${copy.clientID}`) }), null),
    ]
    const forged = [
      (copy: Y.Doc) => edits.flag(copy, conflict({ raisedBy: otherTableId }), null),
      (copy: Y.Doc) => copy.getMap('placements').set(b, 'hei'),
      (copy: Y.Doc) => copy.getMap('placements').set(a, { lane: makeId('lane', 'gone'), rank: 'a0' }),
      (copy: Y.Doc) => copy.getMap('elsewhere').set(a, placement),
    ]
    const deeds = (acts: typeof sound, actors: Actor[]) =>
      fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...actors), fc.nat(2)), {
        minLength: 2,
        maxLength: 8,
      })
    const offersOf = (done: [(copy: Y.Doc) => void, Actor, number][]) => {
      const copies = [device(), device(), device()]
      return done.map(([act, actor, from]) => ({ actor, update: updateOf(copies[from] as Y.Doc, act) }))
    }

    test('[GT13] is judged together, and the board comes out as if each had been judged by itself', () => {
      fc.assert(
        fc.property(deeds(sound, [table, participant(2)]), (done) => {
          const offers = offersOf(done)
          const [one, other] = [device(), device()]
          const together = new Gate(one)
          expect(together.judgeTogether(offers, standing)).toHaveLength(offers.length)
          applyTogether(one, together.takeAdmitted())
          const each = new Gate(other)
          for (const { update, actor } of offers) {
            each.judge(update, actor, standing)
            applyTogether(other, each.takeAdmitted())
          }
          expect(readBoard(one)).toEqual(readBoard(other))
        }),
      )
    })

    test('[GT13] comes in together only when nothing of what it leaves is forged', () => {
      let apart = 0
      fc.assert(
        fc.property(deeds([...sound, ...sound, ...forged], [table, table, participant(2), viewer]), (done) => {
          const board = device()
          const judging = new Gate(board)
          if (!judging.judgeTogether(offersOf(done), standing)) apart += 1
          applyTogether(board, judging.takeAdmitted())
          const { placements, conflicts, setAside } = readBoard(board)
          expect(setAside).toEqual([])
          expect([...placements.values()].every((placed) => laneIds.includes(placed.lane))).toBe(true)
          expect([...conflicts.values()].every(({ raisedBy }) => raisedBy === tableId)).toBe(true)
          expect(new Set(board.share.keys())).toEqual(boardMaps)
        }),
      )
      expect(apart).toBeGreaterThan(0)
    })
  })

  test('[GT12] items that wait for each other in a ring are refused, not kept waiting', () => {
    const ring = encodeItems([
      { client: 2_000, origin: [3_000, 0] },
      { client: 3_000, origin: [2_000, 0] },
    ])
    expect(judge(ring)).toEqual(refused('updateMalformed'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })

  test('[GT12] an item that stands beside a later one of its own device is refused', () => {
    expect(judge(encodeItems([{ client: 2_000, origin: [2_000, 5] }]))).toEqual(refused('updateMalformed'))
    expectUntouched(Y.encodeStateAsUpdate(doc))
  })
})

/** An update in which each client makes one item beside another. Yjs would not write such a thing itself. */
function encodeItems(items: { client: number; origin: [number, number] }[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, items.length)
  for (const { client, origin } of items) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 0)
    encoding.writeUint8(encoder, 0x80 | 8)
    encoding.writeVarUint(encoder, origin[0])
    encoding.writeVarUint(encoder, origin[1])
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, placement)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
