import { Type } from 'typebox'
import { Equal } from 'typebox/value'
import { can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { PollId, type WorkshopId } from '../../shared/ids.ts'
import { PollAnswer } from '../../shared/poll/answer.ts'
import { takesAnswers } from '../../shared/poll/answering.ts'
import { withAnswer } from '../../shared/poll/counts.ts'
import { disclosed, type PollsState } from '../../shared/poll/disclosure.ts'
import { currentRound, PollCommand, type Round, reduceRounds } from '../../shared/poll/rounds.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { PollRepository, StoredRounds } from '../store/poll-repository.ts'
import { createTurns } from '../turns.ts'
import { checker } from '../validation.ts'
import type { Polls, ToldPolls } from './polls.ts'
import type { Tokens } from './tokens.ts'

interface Parts {
  repository: PollRepository
  tokens: Tokens
  newId: (kind: 'poll') => PollId
  control: (workshopId: WorkshopId) => Promise<ControlState>
}

const readCommand = checker(PollCommand)
const readPollId = checker(PollId)
// A token is 66 signs; anything longer is none of ours.
const readGiven = checker(Type.Object({ pollId: PollId, token: Type.String({ maxLength: 100 }), answer: PollAnswer }))

/** The polls on their store. Commands and answers of one workshop are done one after another. */
export function createPolls({ repository, tokens, newId, control }: Parts) {
  const inTurn = createTurns<WorkshopId>()
  const listeners: ((workshopId: WorkshopId, told: ToldPolls) => void)[] = []

  const read = async (workshopId: WorkshopId): Promise<StoredRounds> => {
    const stored = await repository.read(workshopId)
    if (!stored) throw new DomainError('notFound', 'workshopId')
    return stored
  }
  /** Stores a change of the rounds and tells of it, where it changes what is told. */
  const change = async (
    workshopId: WorkshopId,
    before: StoredRounds,
    rounds: readonly Round[],
    store: (after: StoredRounds) => Promise<void>,
  ): Promise<ToldPolls> => {
    const isSame = Equal(before.rounds.map(disclosed), rounds.map(disclosed))
    const after = { version: isSame ? before.version : before.version + 1, rounds }
    await store(after)
    const told = toldOf(after)
    if (!isSame) for (const listener of listeners) listener(workshopId, told)
    return told
  }
  const command = async (workshopId: WorkshopId, wanted: PollCommand, phase: string | null): Promise<ToldPolls> => {
    const before = await read(workshopId)
    const rounds = reduceRounds(before.rounds, wanted, { newId: () => newId('poll'), phase })
    const told = await change(workshopId, before, rounds, (after) => repository.replace(workshopId, after))
    if (wanted.type === 'open') tokens.begin(workshopId, wanted.pollId)
    if (wanted.type === 'close' || wanted.type === 'withdraw') tokens.end(wanted.pollId)
    return told
  }
  /** The round that is open, for a device that may answer it. */
  const openRound = async (workshopId: WorkshopId, pollId: PollId, actor: Actor) => {
    await mustBeAnswering(workshopId, actor)
    const stored = await read(workshopId)
    const round = stored.rounds.find(({ poll }) => poll.id === pollId)
    if (!round) throw new DomainError('notFound', 'pollId')
    if (round.stage !== 'open') throw new DomainError('conflictingChange', 'pollId')
    return { stored, round }
  }
  const mustBeAnswering = async (workshopId: WorkshopId, actor: Actor) => {
    const state = await control(workshopId)
    if (!can(actor, 'answer', { kind: 'polls', workshopId, answering: true })) throw new DomainError('forbidden')
    if (!can(actor, 'answer', { kind: 'polls', workshopId, answering: takesAnswers(state) })) throw closedTo(state)
  }

  const polls: Polls = {
    told: async (workshopId) => toldOf(await read(workshopId)),
    onChange: (listener) => void listeners.push(listener),
    async command(payload, workshopId, actor) {
      const wanted = readCommand(payload)
      if (!can(actor, 'control', { kind: 'workshop', workshopId })) throw new DomainError('forbidden')
      const state = await control(workshopId)
      if (state.stage === 'closed' || (wanted.type === 'open' && !takesAnswers(state))) throw closedTo(state)
      return (await inTurn(workshopId, () => command(workshopId, wanted, state.phase?.title ?? null))).desk
    },
    async token(payload, workshopId, actor) {
      const pollId = readPollId(payload)
      await openRound(workshopId, pollId, actor)
      return tokens.give(pollId, actor.deviceId)
    },
    async tokenKept(payload, workshopId, actor) {
      const pollId = readPollId(payload)
      await openRound(workshopId, pollId, actor)
      tokens.forget(pollId, actor.deviceId)
      return null
    },
    async answer(payload, workshopId, actor) {
      const { pollId, token, answer } = readGiven(payload)
      // From here on only the token speaks: whose it is has no part in what is counted.
      return inTurn(workshopId, async () => {
        const { stored, round } = await openRound(workshopId, pollId, actor)
        const fingerprint = tokens.fingerprint(pollId, token)
        const counts = withAnswer(round.counts, round.poll, answer)
        const rounds = stored.rounds.map((each) => (each === round ? { ...round, counts } : each))
        await change(workshopId, stored, rounds, async ({ version }) => {
          const isCounted = await repository.count(workshopId, pollId, counts, fingerprint, version)
          if (!isCounted) throw new DomainError('oneAnswerPerDevice')
        })
        return null
      })
    },
  }
  return {
    polls,
    /** Closes the round that is open, if one is: the workshop is over. */
    closeOpen: (workshopId: WorkshopId) =>
      inTurn(workshopId, async () => {
        const open = (await read(workshopId)).rounds.find(({ stage }) => stage === 'open')
        if (open) await command(workshopId, { type: 'close', pollId: open.poll.id }, null)
      }),
  }
}

/** Answers are open while the phase opens them, or no phase is under way. */
function closedTo({ stage }: ControlState): DomainError {
  return new DomainError(stage === 'closed' ? 'workshopClosed' : 'notInPhase')
}

function toldOf({ version, rounds }: StoredRounds): ToldPolls {
  const current = currentRound(rounds)
  const state = (shown: readonly Round[]): PollsState => ({ version, polls: shown.map(disclosed) })
  return { desk: state(rounds), hall: state(current ? [current] : []) }
}
