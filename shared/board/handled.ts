import { type Static, Type } from 'typebox'
import { limits } from '../limits.ts'
import {
  type Conflict,
  type ConflictParty,
  ConflictStatus,
  type Handling,
  handlingWays,
  namedBy,
} from './records/conflict.ts'

/** How a conflict is to be handled, with the name that the party which goes first, or the plan it is clarified in, had. */
const ToldHandling = Type.Object({
  way: Type.Enum([...handlingWays]),
  named: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
})

/** The parts of it, in the order they are told. Words: i18n `handling.late.parts.*`. */
export const handledParts = ['status', 'handling', 'affected'] as const

/** What is made of a conflict after it was flagged. What nobody has said is left out. */
export const Handled = Type.Object({
  affected: Type.Optional(Type.String({ maxLength: limits.sentenceChars })),
  handling: Type.Optional(ToldHandling),
  /** Missing: open. */
  status: Type.Optional(ConflictStatus),
})
export type Handled = Static<typeof Handled>

/** What a board made of a conflict, with names. */
export function handledOf(
  { affected, handling, status }: Pick<Conflict, 'affected' | 'handling' | 'status'>,
  nameOf: (id: ConflictParty) => string | undefined,
): Handled {
  const named = handling && namedBy(handling)
  return {
    ...(affected && { affected }),
    ...(handling && {
      handling: { way: handling.way, ...(named && { named: { id: named, name: nameOf(named) ?? '' } }) },
    }),
    ...(status && { status }),
  }
}

/** The same as it stands in a record. */
export function handlingRecord({ way, named }: NonNullable<Handled['handling']>): Handling {
  return (
    way === 'prioritise' ? { way, first: named?.id } : way === 'clarifyInPlan' ? { way, plan: named?.id } : { way }
  ) as Handling
}
