import { type Static, Type } from 'typebox'
import { CardId, ConflictId, PollId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Words } from '../text.ts'

const Dots = Type.Integer({ minimum: 1, maximum: limits.pollDots })

/** How a poll (temperaturmåling) is answered: dots handed out among the options, a step from 1 to 5 on each, or one of them. */
const PollForm = Type.Union([
  Type.Object({ kind: Type.Literal('dots'), budget: Dots, capPerOption: Dots }),
  Type.Object({ kind: Type.Literal('scale') }),
  Type.Object({ kind: Type.Literal('choice') }),
])
export type PollForm = Static<typeof PollForm>

const words = Words(limits.nameChars)

/** What is asked about. Its words are kept as they were when the poll was made: what was answered must not change afterwards. */
export const PollOption = Type.Union([
  Type.Object({ about: Type.Literal('card'), cardId: Type.Unsafe<CardId>(CardId), words }),
  Type.Object({ about: Type.Literal('conflict'), conflictId: ConflictId, words }),
  Type.Object({ about: Type.Literal('text'), words }),
])
export type PollOption = Static<typeof PollOption>

/** What a poll is made from. */
export const PollDraft = Type.Object({
  question: Words(limits.nameChars),
  form: PollForm,
  /** None only on a scale, which is then about the question itself. */
  options: Type.Array(PollOption, { maxItems: limits.pollOptions }),
})
export type PollDraft = Static<typeof PollDraft>

export const Poll = Type.Object({ id: PollId, ...PollDraft.properties })
export type Poll = Static<typeof Poll>
