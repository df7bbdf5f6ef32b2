import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { socketPaths } from '../shared/protocol/addresses.ts'
import { isOwnOrigin } from './origin.ts'

/**
 * The one place where a socket is let in, by its path: boards to the boards, the control channel to socket.io (which has a
 * listener of its own and checks the Origin in the same way), all else is cut. Browsers always send Origin with a
 * socket, and send the cookie from any page, so a socket without our own Origin is refused.
 */
export function routeUpgrades(app: FastifyInstance): void {
  const open = new Set<Socket>()
  app.server.on('upgrade', (request, duplex: Duplex, head: Buffer) => {
    // Node hands over the connection itself, as a net.Socket.
    const socket = duplex as Socket
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // Without a listener, a peer that resets the connection would take the whole process down.
    socket.on('error', (error) => {
      app.log.debug({ err: error }, 'a socket broke')
      socket.destroy()
    })
    // By hand: the address is whatever the peer wrote, and a URL parser would throw, or see a host in it.
    const [path = ''] = (request.url ?? '').split('?')
    if (path === `${socketPaths.live}/` || path === socketPaths.live) return
    if (isOwnOrigin(request.headers, app.context.config) !== true) return refuse(socket, '403 Forbidden')
    if (!path.startsWith(`${socketPaths.boards}/`)) return refuse(socket, '404 Not Found')
    app.boards.upgrade(request, socket, head)
  })
  // Boards and control channel have said goodbye by then (they stand before this in the order). A device that has gone to
  // sleep never answers, and would hold up the stop.
  app.addHook('preClose', async () => {
    for (const socket of open) socket.destroySoon()
  })
}

function refuse(socket: Socket, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
