import * as Y from 'yjs'
import type { BoardState } from '../../shared/board/state.ts'
import type { TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { conflict, laneIds, planIds, proposal, remark } from '../fixtures/board-samples.ts'

/** What a forger has to work with: a copy of the board under a client id of its own, and two numbers to choose by. */
export interface Materials {
  readonly doc: Y.Doc
  readonly board: BoardState
  /** The table it sits at; null where it writes as somebody who may write nothing. */
  readonly ownTable: TableId | null
  readonly otherTable: TableId
  readonly a: number
  /** Told the record that the forgery is about: it is none when who may take that away does so in the same moment. */
  readonly aimAt: (record: Y.Item | undefined) => void
}

type Forgery = (materials: Materials) => void

const sound = { lane: laneIds[0], rank: 'a0' }
const plan = planIds[0] as string

/** Changes that no device may make, each to be refused whole. Each writes something of its own beside, which must not come in. */
export const forgeries = {
  'unsound record': ({ doc, a }) => {
    const unsound = [
      { ...sound, rank: 'no rank' },
      { lane: 'somewhere', rank: 'a0' },
      { ...sound, note: 1 },
      null,
      7,
      [],
    ]
    doc.getMap('placements').set(plan, unsound[a % unsound.length])
  },
  'wrong key': ({ doc, a }) => {
    doc.getMap(a % 2 ? 'placements' : 'proposals').set('no-id', a % 2 ? sound : proposal())
  },
  'unknown map': ({ doc }) => void doc.getMap('notes').set(plan, sound),
  'schema version': ({ doc }) => void doc.getMap('meta').set('version', 99),
  'nested type': ({ doc, a }) => {
    const nested = [new Y.Map(), new Y.Array(), new Y.Text('x')][a % 3]
    doc.getMap('placements').set(plan, nested)
  },
  'another type': ({ doc, a }) => {
    if (a % 2) doc.getText('remarks').insert(0, 'x')
    else doc.getArray('remarks').insert(0, [remark()])
  },
  'endless key': ({ doc }) => void doc.getMap('placements').set('x'.repeat(1_000), sound),
  'in another name': ({ doc, a, otherTable }) => {
    const raisedBy = otherTable
    if (a % 3 === 0) doc.getMap('proposals').set(proposal().id, proposal({ raisedBy }))
    else if (a % 3 === 1) doc.getMap('conflicts').set(conflict().id, conflict({ raisedBy }))
    else doc.getMap('remarks').set(remark().id, remark({ raisedBy: null }))
  },
  'stolen record': (materials) => {
    const { doc, board, ownTable } = materials
    const others = [...board.conflicts.values()].find(({ raisedBy }) => raisedBy !== ownTable)
    materials.aimAt(others && doc.getMap('conflicts')._map.get(others.id))
    if (others) doc.getMap('conflicts').set(others.id, { ...others, raisedBy: ownTable })
    else forgeries['in another name'](materials)
  },
  'withdrawn for another': (materials) => {
    const { doc, board, ownTable } = materials
    const others = [...board.conflicts.values()].find(({ raisedBy }) => raisedBy !== ownTable)
    // Something of its own beside, by which it would be known.
    doc.getMap('placements').set(plan, sound)
    materials.aimAt(others && doc.getMap('conflicts')._map.get(others.id))
    if (others) doc.getMap('conflicts').delete(others.id)
    else forgeries['in another name'](materials)
  },
  'migration’s client id': ({ doc, a }) => {
    doc.clientID = 1 + (a % 60)
    doc.getMap('placements').set(plan, sound)
  },
  'many clients': ({ doc }) => {
    const own = doc.clientID
    for (let client = 0; client <= limits.clientsPerUpdate; client++) {
      doc.clientID = own + client * 8
      doc.getMap('placements').set(plan, sound)
    }
    doc.clientID = own
  },
} satisfies Record<string, Forgery>
export type ForgeryKind = keyof typeof forgeries
export const forgeryKinds = Object.keys(forgeries) as ForgeryKind[]

/** Messages that are none, or ask for too much. */
export function noise(a: number, b: number, sound: Uint8Array): Uint8Array {
  const kinds: (() => Uint8Array)[] = [
    () => Uint8Array.of(),
    () => Uint8Array.of(9),
    () => Uint8Array.of(0, 7, 0),
    () => Uint8Array.of(0, 0, 5, 1),
    () => Uint8Array.of(1, 3, 255, 255, 255),
    // Bytes in a message that is one.
    () => Uint8Array.of(0, 2, 6, ...Array.from({ length: 6 }, (_, index) => (a * 37 + b * 11 + index * 101) % 256)),
    () => Uint8Array.of(0, 1, 2, 0, 0),
    // A message cut short, and one with a byte changed.
    () => sound.slice(0, Math.max(3, (a * 7) % sound.length)),
    () => {
      const changed = sound.slice()
      const at = 3 + ((a * 31 + b) % Math.max(1, changed.length - 3))
      changed[at] = (changed[at] ?? 0) ^ (1 + (b % 255))
      return changed
    },
  ]
  return kinds[a % kinds.length]?.() ?? Uint8Array.of()
}
