import { Equal } from 'typebox/value'
import type { Adoption } from '../../board/adopt.ts'
import { handlingRecord } from '../../board/handled.ts'
import { type Conflict, namedBy } from '../../board/records/conflict.ts'
import type { Proposal } from '../../board/records/proposal.ts'
import type { Remark } from '../../board/records/remark.ts'
import { isId, makeId, type ProposalId } from '../../ids.ts'
import { DomainError } from '../../protocol/errors.ts'
import type { AcceptedMerge } from '../../protocol/rest/merge.ts'
import type { Lane } from '../../workshop/workshop.ts'
import type { TyingPart } from './chains-of-raised.ts'
import { inLaneOrder } from './merge-cards.ts'
import type { Merge, UnitedConflict } from './types.ts'

/**
 * What is written to the plenary board when the facilitator accepts this much of a merge. Every record is the tables' own, under
 * an id that follows from theirs, so that accepting twice makes nothing double. A conflict takes its causal chain along (`chainOf`). Throws DomainError `notFound` for what is not in the merge.
 */
export function adoptionOf(
  merge: Merge,
  accepted: AcceptedMerge,
  lanes: readonly Lane[],
  proposals: ReadonlyMap<ProposalId, Proposal>,
  chainOf: (conflict: UnitedConflict) => TyingPart,
): Adoption {
  const order = [...merge.cards].sort(inLaneOrder).map(({ cardId }) => cardId)
  const known = new Set(order)
  for (const [index, { cardId, laneId }] of accepted.cards.entries()) {
    if (!known.has(cardId)) throw new DomainError('notFound', `cards/${index}/cardId`)
    if (!lanes.some(({ id }) => id === laneId)) throw new DomainError('notFound', `cards/${index}/laneId`)
  }
  const conflicts = accepted.conflicts.map((conflictId, index) => {
    const united = merge.conflicts.find(({ id }) => id === conflictId)
    if (!united) throw new DomainError('notFound', `conflicts/${index}`)
    return united
  })
  const chains = conflicts.map(chainOf)
  const links = chains.flatMap((chain) => chain.links)
  const mentioned = [
    ...accepted.cards.map(({ cardId }) => cardId),
    ...conflicts.flatMap(({ parties }) => parties.map(({ id }) => id)),
    ...conflicts
      .flatMap(({ raised }) => agreedOn(raised).handling ?? [])
      .flatMap((handling) => namedBy(handling) ?? []),
    ...links.flatMap(({ from, to }) => [from, to]),
  ]
  return {
    proposals: [...new Set(mentioned)].flatMap((id) => (isId('proposal', id) && proposals.get(id)) || []),
    placements: accepted.cards.map(({ cardId, laneId }) => ({ cardId, lane: laneId })),
    order,
    conflicts: conflicts.filter(({ inPlenary }) => !inPlenary).map(asOneConflict),
    remarks: conflicts.filter(({ inPlenary }) => !inPlenary).flatMap(otherWords),
    statements: chains.flatMap(({ statements }) => statements),
    links,
    overwrite: accepted.overwrite ?? false,
  }
}

/**
 * The first table's conflict and sentence, with the severity that any table gave it, and what is made of it where no table says
 * otherwise: what they differ on is the plenary's to say, and the merge and the outcome have what each of them said.
 */
function asOneConflict({ id, parties, kind, severity, raised }: UnitedConflict): Conflict {
  const [first] = raised
  return {
    id,
    parties: parties.map((party) => party.id) as Conflict['parties'],
    kind,
    severity,
    sentence: first?.sentence ?? '',
    ...agreedOn(raised),
    raisedBy: first?.tableId ?? null,
  }
}

function agreedOn(raised: UnitedConflict['raised']): Pick<Conflict, 'affected' | 'handling' | 'status'> {
  const affected = agreed(raised.map((table) => table.affected))
  const handling = agreed(raised.map((table) => table.handling))
  const status = agreed(raised.map((table) => table.status))
  return {
    ...(affected && { affected }),
    ...(handling && { handling: handlingRecord(handling) }),
    ...(status && { status }),
  }
}

/** What some say and none says otherwise. */
function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = values.filter((value) => value !== undefined)
  return others.every((other) => Equal(other, first)) ? first : undefined
}

/** What the other tables said of it, and the remarks, as remarks on the one: each with the table whose words they are. */
function otherWords({ id, raised, remarks }: UnitedConflict): Remark[] {
  const sentences = raised.slice(1).filter(({ sentence }) => /\S/.test(sentence))
  return [
    ...sentences.map(({ conflictId, sentence, tableId }) => ({
      id: makeId('remark', conflictId.slice(conflictId.indexOf('_') + 1)),
      about: id,
      text: sentence,
      raisedBy: tableId,
    })),
    ...remarks.map(({ remarkId, text, tableId }) => ({ id: remarkId, about: id, text, raisedBy: tableId })),
  ]
}
