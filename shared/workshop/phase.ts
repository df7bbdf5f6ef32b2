import { type Static, Type } from 'typebox'
import { boardVerbs } from '../board/verbs.ts'
import { type BoardId, PhaseId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Words } from '../text.ts'
import type { Spotlight } from './spotlight.ts'

/** Open up (åpne), narrow (lukke), reflect (reflektere). */
export const phaseKinds = ['openUp', 'narrow', 'reflect'] as const
const PhaseKind = Type.Enum([...phaseKinds])
export type PhaseKind = Static<typeof PhaseKind>

/** What a phase may open: the verbs of boards, and answering a poll. */
export const phaseVerbs = [...boardVerbs, 'answer'] as const

/** Where participants work: each at their own table's board, or all on the plenary board. */
export const arenas = ['tables', 'plenary'] as const
export const Arena = Type.Enum([...arenas])
export type Arena = Static<typeof Arena>

/** What the projector shows when a phase begins; the facilitator may show something else at any time. */
export const phasePictures = ['board', 'conflicts', 'spread', 'poll', 'agenda', 'join'] as const
export type PhasePicture = (typeof phasePictures)[number]

/** One phase (fase) of a workshop's agenda. */
export const Phase = Type.Object({
  id: PhaseId,
  title: Words(limits.labelChars),
  /** What to do now, in plain words; shown at the top of every board. */
  instruction: Words(limits.sentenceChars),
  kind: PhaseKind,
  arena: Arena,
  verbs: Type.Array(Type.Enum([...phaseVerbs]), { uniqueItems: true }),
  picture: Type.Enum([...phasePictures]),
  minutes: Type.Integer({ minimum: 1, maximum: limits.phaseMinutes }),
})
export type Phase = Static<typeof Phase>

/** What the projector shows when a phase with this picture begins. The boards it shows are those of the plenary: tables' are the facilitator's to show. */
export function spotlightOf(picture: PhasePicture, plenaryBoardId: BoardId): Spotlight {
  switch (picture) {
    case 'board':
    case 'conflicts':
      return { view: picture, boardId: plenaryBoardId }
    default:
      return { view: picture }
  }
}
