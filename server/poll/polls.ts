import type { Actor } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { PollsState } from '../../shared/poll/disclosure.ts'

/** What is told of a workshop's polls: all of them to the desk, the current one to everybody else. */
export interface ToldPolls {
  readonly desk: PollsState
  readonly hall: PollsState
}

/** A message of the control channel, as it came, and who sent it. Throws DomainError when it is refused. */
export type PollVerb<Result> = (payload: unknown, workshopId: WorkshopId, actor: Actor) => Promise<Result>

/** The polls as the control channel asks for them. */
export interface Polls {
  told(workshopId: WorkshopId): Promise<ToldPolls>
  /** Called after what is told has changed and is stored. */
  onChange(listener: (workshopId: WorkshopId, told: ToldPolls) => void): void
  command: PollVerb<PollsState>
  token: PollVerb<string>
  tokenKept: PollVerb<null>
  answer: PollVerb<null>
}

declare module 'fastify' {
  interface FastifyInstance {
    polls: Polls
  }
}
