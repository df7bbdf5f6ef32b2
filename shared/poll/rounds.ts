import { type Static, Type } from 'typebox'
import { type PollId, PollId as PollIdSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { DomainError } from '../protocol/errors.ts'
import { type Counts, noCounts } from './counts.ts'
import { type Poll, PollDraft } from './poll.ts'

/** A poll and how far it has come. It is answered once: what has been closed is not opened again. */
export interface Round {
  readonly poll: Poll
  readonly stage: RoundStage
  /** Title of the phase it was opened in, as it was then; null before that, and where no phase was under way. */
  readonly phase: string | null
  readonly counts: Counts
}

/** Made (known to the desk only), announced (its rule is shown), open for answers, closed, and released: its counts are shown. */
export const roundStages = ['made', 'announced', 'open', 'closed', 'released'] as const
export type RoundStage = (typeof roundStages)[number]

/** The commands that take a round one step on. */
export const roundSteps = ['announce', 'open', 'close', 'release'] as const
export type RoundStep = (typeof roundSteps)[number]

/** Commands of the desk. */
export const PollCommand = Type.Union([
  Type.Object({ type: Type.Literal('make'), draft: PollDraft }),
  Type.Object({ type: Type.Enum([...roundSteps]), pollId: PollIdSchema }),
  Type.Object({ type: Type.Literal('withdraw'), pollId: PollIdSchema }),
])
export type PollCommand = Static<typeof PollCommand>

const ways: Record<RoundStep, { from: RoundStage; to: RoundStage }> = {
  announce: { from: 'made', to: 'announced' },
  open: { from: 'announced', to: 'open' },
  close: { from: 'open', to: 'closed' },
  release: { from: 'closed', to: 'released' },
}

/** The step a round can take just now; null when it has come all the way. */
export function nextStep(stage: RoundStage): RoundStep | null {
  return roundSteps.find((step) => ways[step].from === stage) ?? null
}

/** What a command cannot know: the id of the poll it makes, and the phase under way. */
interface Given {
  readonly newId: () => PollId
  readonly phase: string | null
}

/**
 * The rounds after a command, in the order they were announced; those that are made only come last.
 * Throws `badRequest` for a draft that cannot be answered, `tooMany`, `notFound`, and `conflictingChange` for a step the
 * round is not at, or an announcement while another round is under way.
 */
export function reduceRounds(rounds: readonly Round[], command: PollCommand, given: Given): readonly Round[] {
  if (command.type === 'make') {
    if (rounds.length >= limits.polls) throw new DomainError('tooMany', 'polls', { limit: limits.polls })
    mustBeAnswerable(command.draft)
    const poll = { id: given.newId(), ...command.draft }
    return [...rounds, { poll, stage: 'made', phase: null, counts: noCounts(poll) }]
  }
  const { type, pollId } = command
  const round = rounds.find(({ poll }) => poll.id === pollId)
  if (!round) throw new DomainError('notFound', 'pollId')
  const others = rounds.filter((each) => each !== round)
  if (type === 'withdraw') return others
  const { from, to } = ways[type]
  if (round.stage !== from) throw new DomainError('conflictingChange', 'type')
  const moved = { ...round, stage: to, ...(type === 'open' && { phase: given.phase }) }
  if (type !== 'announce') return rounds.map((each) => (each === round ? moved : each))
  if (others.some(isUnderWay)) throw new DomainError('conflictingChange', 'type')
  return [...others.filter(isAnnounced), moved, ...others.filter((each) => !isAnnounced(each))]
}

/** The round that the hall is in, or was in last; null before the first one is announced. */
export function currentRound<R extends Pick<Round, 'stage'>>(rounds: readonly R[]): R | null {
  return rounds.findLast(isAnnounced) ?? null
}

const isAnnounced = ({ stage }: Pick<Round, 'stage'>) => stage !== 'made'
const isUnderWay = ({ stage }: Pick<Round, 'stage'>) => stage === 'announced' || stage === 'open'

function mustBeAnswerable({ form, options }: PollDraft): void {
  const least = form.kind === 'scale' ? 0 : 2
  if (options.length < least) throw new DomainError('badRequest', 'options', { reason: 'too few' })
  if (form.kind === 'dots' && form.capPerOption > form.budget) {
    throw new DomainError('badRequest', 'form/capPerOption', { reason: 'beyond the budget' })
  }
}
