import { Equal } from 'typebox/value'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { DecisionRecord } from '../../../shared/board/records/decision.ts'
import type { Link, LinkKey } from '../../../shared/board/records/link.ts'
import { type Need, type NeedKey, needKey, readNeedKey } from '../../../shared/board/records/need.ts'
import type { Placement } from '../../../shared/board/records/placement.ts'
import type { Proposal } from '../../../shared/board/records/proposal.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { Timing } from '../../../shared/board/records/timing.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, ConflictId, ProposalId, StatementId } from '../../../shared/ids.ts'
import { needQuestions } from '../../../shared/planning/need.ts'

/** What each side made of one record; undefined: took it away. The one named by `stands` is on the board now. */
interface Both<Key, Value> {
  readonly id: Key
  readonly own: Value | undefined
  readonly theirs: Value | undefined
  readonly stands: 'own' | 'theirs'
}

/** One thing that was changed both here and by others while there was no contact. */
export type Difference =
  | ({ readonly kind: 'placement' } & Both<CardId, Placement>)
  | ({ readonly kind: 'need' } & Both<NeedKey, Need>)
  | ({ readonly kind: 'decision' } & Both<CardId, DecisionRecord>)
  | ({ readonly kind: 'timing' } & Both<CardId, Timing>)
  | ({ readonly kind: 'proposal' } & Both<ProposalId, Proposal>)
  | ({ readonly kind: 'conflict' } & Both<ConflictId, Conflict>)
  | ({ readonly kind: 'statement' } & Both<StatementId, Statement>)
  | ({ readonly kind: 'link' } & Both<LinkKey, Link>)
  /** A proposal that one side took back while the other worked on its card; `stands` is the side that took it back. */
  | { readonly kind: 'withdrawn'; readonly id: ProposalId; readonly name: string; readonly stands: 'own' | 'theirs' }

/** The board on both sides of a lost connection. */
export interface Reunion {
  /** As both knew it when the connection went. */
  readonly before: BoardState
  readonly own: BoardState
  readonly theirs: BoardState
  /** As it is now that both are together. */
  readonly merged: BoardState
}

/**
 * What a table must be told after working without contact: where others changed the same, so that one of the two does not
 * stand. What only one side changed is on the board as that side left it, and what both changed alike is as both want it.
 */
export function differencesOf(sides: Reunion): Difference[] {
  const { before, own, theirs, merged } = sides
  const withdrawn = withdrawnOf(sides)
  const isGone = new Set<string>(withdrawn.map(({ id }) => id))
  const both = <Key extends string, Value>(map: (state: BoardState) => ReadonlyMap<Key, Value>) =>
    changedByBoth(map(before), map(own), map(theirs), map(merged)).filter(
      ({ id }) => !isGone.has(readNeedKey(id)?.cardId ?? id),
    )
  return [
    ...withdrawn,
    ...both((state) => state.placements).map((each) => ({ kind: 'placement' as const, ...each })),
    ...both((state) => state.needs).map((each) => ({ kind: 'need' as const, ...each })),
    ...both((state) => state.decisions).map((each) => ({ kind: 'decision' as const, ...each })),
    ...both((state) => state.timings).map((each) => ({ kind: 'timing' as const, ...each })),
    ...both((state) => state.proposals).map((each) => ({ kind: 'proposal' as const, ...each })),
    ...both((state) => state.conflicts).map((each) => ({ kind: 'conflict' as const, ...each })),
    ...both((state) => state.statements).map((each) => ({ kind: 'statement' as const, ...each })),
    ...both((state) => state.links).map((each) => ({ kind: 'link' as const, ...each })),
  ]
}

function changedByBoth<Key extends string, Value>(
  before: ReadonlyMap<Key, Value>,
  own: ReadonlyMap<Key, Value>,
  theirs: ReadonlyMap<Key, Value>,
  merged: ReadonlyMap<Key, Value>,
): Both<Key, Value>[] {
  const differences: Both<Key, Value>[] = []
  for (const id of new Set([...before.keys(), ...own.keys(), ...theirs.keys()])) {
    const [was, mine, others] = [before.get(id), own.get(id), theirs.get(id)]
    if (Equal(mine, was) || Equal(mine, others)) continue
    const stands = Equal(merged.get(id), mine) ? 'own' : 'theirs'
    // Others who changed it and changed it back have also overruled what was done here.
    if (stands === 'own' && Equal(others, was)) continue
    differences.push({ id, own: mine, theirs: others, stands })
  }
  return differences
}

/** Proposals that are gone although the other side did something with them. */
function withdrawnOf({ before, own, theirs, merged }: Reunion): Extract<Difference, { kind: 'withdrawn' }>[] {
  return [...before.proposals.values()].flatMap(({ id, name }) => {
    if (merged.proposals.has(id)) return []
    const stands = own.proposals.has(id) ? 'theirs' : 'own'
    const other = stands === 'own' ? theirs : own
    // Taken back by both, or left alone by the one who did not take it back.
    if (!other.proposals.has(id) || !touched(before, other, id)) return []
    return [{ kind: 'withdrawn' as const, id, name, stands }]
  })
}

function touched(before: BoardState, after: BoardState, id: ProposalId): boolean {
  return (
    !Equal(before.proposals.get(id), after.proposals.get(id)) ||
    !Equal(before.placements.get(id), after.placements.get(id)) ||
    needQuestions.some(
      (question) => !Equal(before.needs.get(needKey(id, question)), after.needs.get(needKey(id, question))),
    ) ||
    !Equal(before.decisions.get(id), after.decisions.get(id)) ||
    !Equal(before.timings.get(id), after.timings.get(id))
  )
}
