import { compareText } from '../../board/card.ts'
import { type CardId, isId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { type FactKind, factKinds, type PairFacts } from './pair-facts.ts'

/** Kinds of pairs, by what acts on what. */
export const pairKinds = ['planGoal', 'goalGoal', 'planPlan'] as const
export type PairKind = (typeof pairKinds)[number]

/** Why a pair is asked about: something both have. The values that fewest others have stand first. */
export interface PairReason {
  readonly kind: FactKind
  readonly values: readonly string[]
}

/** Two of which a table is asked how the one acts on the other. */
export interface CandidatePair {
  readonly kind: PairKind
  readonly from: CardId
  readonly to: CardId
  /** In the order of `factKinds`; never none. */
  readonly reasons: readonly PairReason[]
}

/**
 * The pairs a group is asked about, so that it scores some ten and not every one of n(n−1): two that share a goal, an area, a
 * year or a sector. What the catalogue says already (a plan serves the goal, a goal stands under the other, a plan builds on the
 * other) is not asked.
 *
 * Of each kind (plan on goal, goal on goal, plan on plan) those that share most come first; of these, those whose shared facts
 * fewest others have, for what nearly all share says nothing of any two; then in the order of ids. The kinds take turns, and no
 * goal or plan is taken a second time while a pair is left in which neither has been taken, nor a third time while one is left in
 * which neither has been taken twice, and so on up to `limits.pairsOfOne`: no single one fills the list.
 *
 * What has been scored makes no difference, so that the list stands still while it is worked through. The same facts give the
 * same list, whatever order they come in.
 */
export function candidatePairs(all: readonly PairFacts[]): CandidatePair[] {
  // Plans act on goals; among the same kind, whichever has the first id acts.
  const inOrder = [...all].sort((a, b) => Number(isGoal(a)) - Number(isGoal(b)) || compareText(a.id, b.id))
  const haveIt = holdersOf(inOrder)
  return takeTurns(rankedPairs(inOrder, haveIt)).map(({ kind, from, to }) => ({
    kind,
    from: from.id,
    to: to.id,
    reasons: reasonsOf(from, to, haveIt),
  }))
}

interface Pair {
  readonly kind: PairKind
  readonly from: PairFacts
  readonly to: PairFacts
}

function isGoal({ id }: PairFacts): boolean {
  return isId('goal', id)
}

function kindOf(from: PairFacts, to: PairFacts): PairKind {
  if (!isGoal(to)) return 'planPlan'
  return isGoal(from) ? 'goalGoal' : 'planGoal'
}

type Holders = Readonly<Record<FactKind, ReadonlyMap<string, number>>>

/** How many have each fact. */
function holdersOf(all: readonly PairFacts[]): Holders {
  const count = (kind: FactKind) => {
    const counts = new Map<string, number>()
    for (const { facts } of all) for (const value of facts[kind]) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return { goal: count('goal'), area: count('area'), year: count('year'), sector: count('sector') }
}

/** The pairs of each kind that have anything in common, the best first. */
function rankedPairs(inOrder: readonly PairFacts[], haveIt: Holders): Readonly<Record<PairKind, readonly Pair[]>> {
  const found: Record<PairKind, (Pair & { shared: number; holders: number })[]> = {
    planGoal: [],
    goalGoal: [],
    planPlan: [],
  }
  for (const [index, from] of inOrder.entries()) {
    for (let next = index + 1; next < inOrder.length; next++) {
      const to = inOrder[next] as PairFacts
      if (from.tied.has(to.id) || to.tied.has(from.id)) continue
      const kind = kindOf(from, to)
      let [shared, holders] = [0, 0]
      for (const fact of factKinds) {
        const fewest = fewestHolders(from.facts[fact], to.facts[fact], haveIt[fact])
        if (fewest === null) continue
        shared += 1
        holders += fewest
      }
      if (shared > 0) found[kind].push({ kind, from, to, shared, holders })
    }
  }
  for (const kind of pairKinds) found[kind].sort((a, b) => b.shared - a.shared || a.holders - b.holders)
  return found
}

/** How many have the rarest value of those both have; null when they have none in common. */
function fewestHolders(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): number | null {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let fewest: number | null = null
  for (const value of few) {
    if (!many.has(value)) continue
    const count = counts.get(value) ?? 0
    if (fewest === null || count < fewest) fewest = count
  }
  return fewest
}

function takeTurns(ranked: Readonly<Record<PairKind, readonly Pair[]>>): Pair[] {
  const taken = new Set<Pair>()
  const times = new Map<CardId, number>()
  const timesOf = ({ id }: PairFacts) => times.get(id) ?? 0
  for (let most = 1; most <= limits.pairsOfOne; most++) {
    for (let before = -1; before < taken.size; ) {
      before = taken.size
      for (const kind of pairKinds) {
        if (taken.size >= limits.candidatePairs) return [...taken]
        const next = ranked[kind].find(
          (pair) => !taken.has(pair) && timesOf(pair.from) < most && timesOf(pair.to) < most,
        )
        if (!next) continue
        taken.add(next)
        for (const end of [next.from, next.to]) times.set(end.id, timesOf(end) + 1)
      }
    }
  }
  return [...taken]
}

function reasonsOf(a: PairFacts, b: PairFacts, haveIt: Holders): PairReason[] {
  return factKinds.flatMap((kind) => {
    const holders = (value: string) => haveIt[kind].get(value) ?? 0
    const values = [...a.facts[kind]]
      .filter((value) => b.facts[kind].has(value))
      .sort((one, other) => holders(one) - holders(other) || compareText(one, other))
    return values.length > 0 ? { kind, values } : []
  })
}
