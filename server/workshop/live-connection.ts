import type { FastifyInstance } from 'fastify'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Server, Socket } from 'socket.io'
import { can, type Place, type Verb } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { DeviceMove, type SeatId } from '../../shared/access/seat.ts'
import { BoardId, type DeviceId, type WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { DomainError, toErrorBody } from '../../shared/protocol/errors.ts'
import type { Ack, ClientEvents, LiveAuth, ServerEvents } from '../../shared/protocol/live.ts'
import { ControlCommand } from '../../shared/workshop/control.ts'
import { asDomainError } from '../errors.ts'
import type { PollVerb } from '../poll/polls.ts'
import { checker } from '../validation.ts'

/** What the server remembers of a connection: what it claims, never what it may do. */
export interface ConnectionData extends Pick<LiveAuth, 'workshopId' | 'as'> {
  deviceId: DeviceId
}

type NoEvents = Record<string, never>
export type LiveServer = Server<ClientEvents, ServerEvents, NoEvents, ConnectionData>
export type LiveSocket = Socket<ClientEvents, ServerEvents, NoEvents, ConnectionData>

/** The rooms that messages go to. */
export const rooms = {
  workshop: (workshopId: WorkshopId) => `workshop ${workshopId}`,
  /** Those who may control the workshop. */
  desk: (workshopId: WorkshopId) => `desk ${workshopId}`,
  /** The connections of the device at a seat. */
  seat: ({ tableId, deviceNumber }: SeatId) => `seat ${tableId} ${deviceNumber}`,
  /** The connections of a device that follow what a board has durably. */
  watching: (boardId: BoardId, deviceId: DeviceId) => `watching ${boardId} ${deviceId}`,
}

/** Who acts on this connection just now: read from the cookie again each time, since links may have been renewed. */
export function actorOn(app: FastifyInstance, socket: LiveSocket): Promise<Actor> {
  const { workshopId, as } = socket.data
  return app.access.actor(socket.handshake.headers.cookie, workshopId, as)
}

const readCommand = checker(ControlCommand)
const readMove = checker(DeviceMove)
const readBoardId = checker(BoardId)

/** Answers what a connection asks. Whatever it sends, it gets an answer or silence, and the server lives on. */
export function answerConnection(app: FastifyInstance, socket: LiveSocket): void {
  const { workshops, polls, seats } = app
  const { workshopId } = socket.data
  const pace = new RateLimiterMemory({ points: limits.liveMessagesPerTenSeconds, duration: 10 })

  const demand = async (verb: Verb, place: Place) => {
    const actor = await actorOn(app, socket)
    if (!can(actor, verb, place)) throw new DomainError('forbidden')
    return actor
  }
  const command = async (payload: unknown) => {
    const wanted = readCommand(payload)
    await demand('control', { kind: 'workshop', workshopId })
    // Closing computes and stores the outcome, which its own route does.
    if (wanted.type === 'close') throw new DomainError('forbidden', 'type')
    return workshops.command(workshopId, wanted)
  }
  const moveDevice = async (payload: unknown) => {
    const move = readMove(payload)
    await demand('moveDevice', { kind: 'workshop', workshopId })
    if ((await workshops.ready(workshopId)).stage === 'closed') throw new DomainError('workshopClosed')
    await seats.move(workshopId, move)
    return null
  }
  const watch = async (payload: unknown) => {
    const boardId = readBoardId(payload)
    const home = await workshops.boardHome(boardId)
    const { deviceId } = await demand('readBoard', workshops.place(home))
    // First listen, then read: what is saved in between is told twice rather than never.
    await socket.join(rooms.watching(boardId, deviceId))
    return app.boards.durable(boardId)
  }
  const answering =
    <Result>(answer: (payload: unknown) => Promise<Result>) =>
    async (payload: unknown, ack?: unknown) => {
      const reply: Ack<Result> = await pace
        .consume(socket.id)
        .catch(() => Promise.reject(new DomainError('rateLimited')))
        .then(() => answer(payload))
        .then((value) => ({ ok: true as const, value }))
        .catch((error: unknown) => refusal(app, error))
      if (typeof ack === 'function') ack(reply)
    }

  socket.on('command', answering(command))
  socket.on('moveDevice', answering(moveDevice))
  socket.on('watch', answering(watch))
  socket.on(
    'clock',
    answering(async () => app.context.now()),
  )
  socket.on(
    'pollCommand',
    answering(async (payload) => polls.command(payload, workshopId, await actorOn(app, socket))),
  )
  // Answers are for those who are participants only: a browser that also works at the desk does not count.
  const asStrongest = <Result>(verb: PollVerb<Result>) =>
    answering(async (payload) => {
      const actor = await app.access.actor(socket.handshake.headers.cookie, workshopId)
      return verb(payload, workshopId, actor)
    })
  socket.on('pollToken', asStrongest(polls.token))
  socket.on('pollTokenKept', asStrongest(polls.tokenKept))
  socket.on('pollAnswer', asStrongest(polls.answer))
}

/** What a client is told of an error. What was foreseen has been logged where it happened, where it is worth a line. */
function refusal(app: FastifyInstance, thrown: unknown) {
  const error = asDomainError(thrown)
  if (!(thrown instanceof DomainError)) app.log.error({ err: thrown }, 'control channel')
  return { ok: false as const, ...toErrorBody(error) }
}
