import type { FastifyInstance } from 'fastify'
import { Server } from 'socket.io'
import { can } from '../../shared/access/can.ts'
import type { DeskSeat } from '../../shared/access/seat.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { socketPaths } from '../../shared/protocol/addresses.ts'
import { DomainError, toErrorBody } from '../../shared/protocol/errors.ts'
import { LiveAuth, PROTOCOL_VERSION } from '../../shared/protocol/live.ts'
import { ownSeat } from '../access/create-seats.ts'
import { asDomainError } from '../errors.ts'
import { isOwnOrigin } from '../origin.ts'
import { checker } from '../validation.ts'
import { gathered } from './gathered.ts'
import type { Live } from './live.ts'
import { actorOn, answerConnection, type LiveServer, type LiveSocket, rooms } from './live-connection.ts'
import { createPresence } from './presence.ts'
import { createProgress } from './progress.ts'

const readAuth = checker(LiveAuth)
/** A hall that was without contact comes back in the same moment. */
const latePauseMs = 300

/** The control channel: versioned state out, commands in. Decorates the app with `live`. */
export function liveGateway(app: FastifyInstance): void {
  const { workshops, polls, seats } = app
  const fail = (error: unknown) => app.log.error({ err: error }, 'control channel')
  const io: LiveServer = new Server(app.server, {
    path: socketPaths.live,
    // The board sockets come over the same port: socket.io must not cut what is not its own.
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: limits.liveMessageBytes,
    allowRequest: (request, allow) => {
      // Polling reads by GET from our own page carry no Origin; a browser sends one with every socket and every POST.
      const own = isOwnOrigin(request.headers, app.context.config)
      const isPlainRead = request.method === 'GET' && request.headers.upgrade === undefined
      allow(null, own ?? isPlainRead)
    },
  })
  const presence = createPresence((workshopId) => {
    io.to(rooms.workshop(workshopId)).emit('presence', presence.of(workshopId))
    tellSeats(workshopId)
  })
  const seatsOf = async (workshopId: WorkshopId) =>
    (await seats.of(workshopId)).map((seat) => ({ ...seat, connected: presence.has(seat) }))
  const isDeskThere = (workshopId: WorkshopId) => io.sockets.adapter.rooms.has(rooms.desk(workshopId))
  const tellSeats = (workshopId: WorkshopId) => {
    if (!isDeskThere(workshopId)) return
    seatsOf(workshopId).then((all) => io.to(rooms.desk(workshopId)).emit('seats', all), fail)
  }
  const progress = createProgress(app, isDeskThere, (workshopId, boards) =>
    io.to(rooms.desk(workshopId)).emit('progress', boards),
  )
  const tellLate = gathered((workshopId: WorkshopId) => {
    app.lateDesk.count(workshopId).then((count) => io.to(rooms.desk(workshopId)).emit('late', count), fail)
  }, latePauseMs)
  app.decorate('live', { presence: presence.of } satisfies Live)

  io.use((socket, next) => {
    letIn(app, socket).then(
      () => next(),
      (thrown: unknown) => {
        const error = asDomainError(thrown)
        if (error.code === 'internal') app.log.error({ err: thrown }, 'control channel')
        next(Object.assign(new Error(error.code), { data: toErrorBody(error) }))
      },
    )
  })
  io.on('connection', (socket) => {
    answerConnection(app, socket)
    welcome(app, socket, { presence, progress, seatsOf }).catch((error: unknown) => {
      app.log.error({ err: error }, 'control channel')
      socket.conn.close()
    })
  })

  workshops.onControl((workshopId, state) => io.to(rooms.workshop(workshopId)).emit('control', state))
  polls.onChange((workshopId, { desk, hall }) => {
    io.to(rooms.desk(workshopId)).emit('polls', desk)
    io.to(rooms.workshop(workshopId)).except(rooms.desk(workshopId)).emit('polls', hall)
  })
  workshops.onSetup((workshopId) => {
    judgeAgain(app, io, workshopId).catch(fail)
  })
  seats.onChange(({ kind, workshopId, seat }) => {
    if (kind === 'told') io.to(rooms.seat(seat)).emit('seat', seat)
    // Its cookie opens nothing any more; another page of the same browser has the new one.
    else io.in(rooms.seat(seat)).disconnectSockets(true)
    tellSeats(workshopId)
  })
  app.boards.onSaved((boardId, devices, snapshot) => {
    // To no room at all would be to everyone.
    if (devices.length === 0) return
    io.to(devices.map((deviceId) => rooms.watching(boardId, deviceId))).emit('saved', boardId, snapshot)
  })
  app.lateDesk.onChange(({ workshopId }) => tellLate.changed(workshopId))
  app.boards.onUnstored((workshopId, boards) => io.to(rooms.workshop(workshopId)).emit('unstored', boards))
  app.addHook('preClose', async () => {
    tellLate.stop()
    progress.stop()
    io.local.disconnectSockets(true)
    // What it would tell of those who have just gone it would ask the store for, which is closed by then.
    presence.stop()
    io.engine.close()
  })
}

/** Judges a new connection; throws what it is told. */
async function letIn(app: FastifyInstance, socket: LiveSocket): Promise<void> {
  const { auth } = socket.handshake
  // First of all: another version may well say more or other things of itself.
  if (auth.protocol !== PROTOCOL_VERSION) throw new DomainError('incompatibleVersion')
  const { workshopId, as } = readAuth(auth)
  const actor = await app.access.actor(socket.handshake.headers.cookie, workshopId, as)
  if (!can(actor, 'readWorkshop', { kind: 'workshop', workshopId })) throw new DomainError('forbidden')
  await app.workshops.ready(workshopId)
  socket.data = { workshopId, as, deviceId: actor.deviceId }
}

interface Told {
  presence: ReturnType<typeof createPresence>
  progress: ReturnType<typeof createProgress>
  seatsOf: (workshopId: WorkshopId) => Promise<DeskSeat[]>
}

async function welcome(app: FastifyInstance, socket: LiveSocket, { presence, progress, seatsOf }: Told) {
  const { workshopId } = socket.data
  const actor = await actorOn(app, socket)
  await socket.join(rooms.workshop(workshopId))
  socket.emit('control', await app.workshops.ready(workshopId))
  socket.emit('presence', presence.of(workshopId))
  const isDesk = can(actor, 'control', { kind: 'workshop', workshopId })
  if (isDesk) await socket.join(rooms.desk(workshopId))
  socket.emit('polls', (await app.polls.told(workshopId))[isDesk ? 'desk' : 'hall'])
  socket.emit('unstored', app.boards.unstored(workshopId))
  if (isDesk) {
    socket.emit('seats', await seatsOf(workshopId))
    socket.emit('late', await app.lateDesk.count(workshopId))
    // Reads every board: one that cannot be read must not keep the desk out, which has to be told that.
    progress.of(workshopId).then(
      (all) => socket.emit('progress', all),
      (error: unknown) => app.log.error({ err: error }, 'control channel'),
    )
  }
  if (actor.role !== 'participant') return
  // First listen, then read: a move that is asked for in between is told twice rather than never.
  await socket.join(rooms.seat(actor))
  await app.seats.arrived(workshopId, actor)
  const seat = await app.seats.find(actor)
  if (seat) socket.emit('seat', ownSeat(seat))
  if (!socket.connected) return
  const { deviceId, tableId, deviceNumber } = actor
  socket.on('disconnect', presence.add({ workshopId, tableId, deviceNumber, deviceId }))
}

/** After a change of set-up or links: who may no longer be here is cut off, the others are told to read again. */
async function judgeAgain(app: FastifyInstance, io: LiveServer, workshopId: WorkshopId): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
    if (socket.data.workshopId !== workshopId) continue
    try {
      await actorOn(app, socket)
      await app.workshops.ready(workshopId)
      socket.emit('setupChanged')
    } catch {
      // Closing the transport, unlike a disconnect by the server, makes the client try again and be told why not.
      socket.conn.close()
    }
  }
}
