import fc from 'fast-check'
import { type EditVerb, verbs } from './verbs.ts'

/** What happens to tabs, tablets and forgers; what happens to the hall; each with its weight. */
const weights = {
  // A person at a tablet.
  undo: 10,
  redo: 7,
  look: 3,
  bulk: 2,
  drag: 5,
  letGo: 2,
  reload: 2,
  leave: 1,
  arrive: 6,
  evict: 2,
  // What a client may also say.
  sendAgain: 2,
  sendAll: 1.5,
  ask: 1,
  // The network.
  cut: 3,
  abandon: 3,
  offline: 1.5,
  pause: 0.7,
  online: 6,
  stall: 1.5,
  clog: 2.5,
  clear: 7,
  lag: 3,
  double: 3,
  overtake: 3,
  // The server and its store.
  crash: 2,
  restart: 1,
  storeFails: 2.5,
  storeSlow: 1,
  storeWell: 6,
  setupUnreadable: 1,
  // The desk.
  lock: 2.5,
  open: 12,
  close: 0.3,
  gather: 2,
  goTo: 2,
  show: 1,
  removeLane: 0.7,
  addLane: 1.5,
  removeTable: 1,
  renewLinks: 0.8,
  joinAgain: 3,
  // Those who keep to no rule.
  intrude: 6,
  forge: 6,
  oversize: 0.3,
  babble: 2,
  impersonate: 2,
  // Time.
  wait: 2,
  waitLong: 1,
} as const
export type Deed = keyof typeof weights | EditVerb

/** One step of a story, as data. `at`, `a` and `b` choose among what is there; then so much time passes. */
export interface Step {
  readonly do: Deed
  readonly at: number
  readonly a: number
  readonly b: number
  readonly ms: number
}

/** How a story begins. */
export interface Beginning {
  /** Which boards there are: one table's, the plenary one, or the whole hall's. */
  readonly boards: 'table' | 'plenary' | 'hall'
  /** What the store holds: nothing, a board of the first schema version, or hours of work. */
  readonly stored: 'nothing' | 'golden' | 'hours'
  /** Tabs, by number, that come later, that keep no copy, and that send back what they hear. */
  readonly late: readonly number[]
  readonly private: readonly number[]
  readonly stock: readonly number[]
}

export interface Tale {
  readonly beginning: Beginning
  readonly steps: readonly Step[]
}

/** Weight of all edits together. */
const EDITS = 100

const deed = fc.oneof(
  { weight: EDITS * 10, arbitrary: fc.constantFrom<Deed>(...verbs) },
  ...Object.entries(weights).map(([name, weight]) => ({
    weight: Math.round(weight * 10),
    arbitrary: fc.constant(name as Deed),
  })),
)

const step: fc.Arbitrary<Step> = fc.record({
  do: deed,
  at: fc.nat(59),
  a: fc.nat(59),
  b: fc.nat(59),
  ms: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 0, 0, 1, 5, 20) },
    { weight: 3, arbitrary: fc.integer({ min: 20, max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: 4_000 }) },
  ),
})

function someTabs(most: number): fc.Arbitrary<number[]> {
  return fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { maxLength: most })
}

/** Any story of a workshop. */
export const tales: fc.Arbitrary<Tale> = fc.record({
  beginning: fc.record({
    boards: fc.constantFrom('table', 'plenary', 'hall'),
    stored: fc.oneof(
      { weight: 5, arbitrary: fc.constant('nothing' as const) },
      { weight: 1, arbitrary: fc.constant('golden' as const) },
      { weight: 2, arbitrary: fc.constant('hours' as const) },
    ),
    late: someTabs(2),
    private: someTabs(4),
    stock: someTabs(2),
  }),
  steps: fc.array(step, { minLength: 30, maxLength: 120, size: 'max' }),
})
