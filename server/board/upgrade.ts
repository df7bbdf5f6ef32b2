import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { roles } from '../../shared/access/roles.ts'
import { isId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { socketPaths } from '../../shared/protocol/addresses.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Access } from '../access/access.ts'
import type { Workshops } from '../workshop/workshops.ts'
import { closeCodeOf } from './close-code-of.ts'
import { newPeer, type Peer } from './peer.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { wireOf } from './wire.ts'

/** What letting a device in needs. */
export interface Door {
  readonly rooms: Rooms
  readonly access: Pick<Access, 'actor'>
  readonly workshops: Pick<Workshops, 'boardHome'>
  readonly logger: Pick<FastifyBaseLogger, 'error'>
}

/** Messages that may wait while a device is let in: y-websocket sends two, and its edits meanwhile, all of them small. */
const MOST_WAITING = 200
const MOST_WAITING_BYTES = limits.updateBytes
/** Larger than any update that is admitted, so that the gate can say why; beyond this the socket is cut by its library. */
const LARGEST_MESSAGE = limits.updateBytes * 2

/**
 * Lets devices in. The socket is opened before it is known who is there, because only an open WebSocket can be told by
 * close code why it was refused.
 */
export function createUpgrade(door: Door) {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_MESSAGE,
  })
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    server.handleUpgrade(request, socket, head, (webSocket) => letIn(door, request, webSocket, socket))
  }
}

function letIn(door: Door, request: IncomingMessage, webSocket: WebSocket, socket: Duplex): void {
  let seat: { room: Room; peer: Peer } | undefined
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const refuse = (thrown: unknown) => {
    waiting = []
    const error = thrown instanceof DomainError ? thrown : new DomainError('internal')
    if (error.code === 'internal') door.logger.error({ err: thrown }, 'a device could not be let in')
    webSocket.close(closeCodeOf(error), error.code)
  }

  // All listeners before the first wait: what comes meanwhile is kept, and a broken socket throws at nobody.
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary || !Buffer.isBuffer(data)) webSocket.close(closeCodes.malformed, 'updateMalformed')
    else if (seat) seat.room.receive(seat.peer, data)
    else {
      waitingBytes += data.length
      if (waiting.push(data) <= MOST_WAITING && waitingBytes <= MOST_WAITING_BYTES) return
      waiting = []
      webSocket.close(closeCodes.rateLimited, 'rateLimited')
    }
  })
  webSocket.on('error', () => webSocket.terminate())
  webSocket.on('close', () => seat?.room.leave(seat.peer))
  webSocket.on('pong', () => seat?.room.pong(seat.peer))
  socket.on('drain', () => seat?.room.resume(seat.peer))

  enter(door, request, webSocket, socket)
    .then((entered) => {
      if (webSocket.readyState !== webSocket.OPEN) return
      seat = entered
      const { room, peer } = entered
      room.join(peer)
      for (const message of waiting) room.receive(peer, message)
      waiting = []
    })
    .catch(refuse)
}

async function enter(
  { rooms, access, workshops }: Door,
  { url, headers }: IncomingMessage,
  webSocket: WebSocket,
  socket: Duplex,
): Promise<{ room: Room; peer: Peer }> {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost')
  const boardId = pathname.slice(socketPaths.boards.length + 1)
  const asked = searchParams.get('as')
  const as = roles.find((role) => role === asked)
  if (!isId('board', boardId)) throw new DomainError('notFound', 'board')
  if (asked !== null && as === undefined) throw new DomainError('badRequest', 'as')
  const { workshopId } = await workshops.boardHome(boardId)
  const judge = () => access.actor(headers.cookie, workshopId, as)
  const actor = await judge()
  const room = await rooms.open(boardId)
  const budget = room.budgetOf(actor.deviceId)
  return { room, peer: newPeer({ actor, wire: wireOf(webSocket, socket), budget, judgeAgain: judge }) }
}
