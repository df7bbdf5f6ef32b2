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
  app.server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
    // Without a listener, a peer that resets the connection would take the whole process down.
    socket.on('error', (error) => {
      app.log.debug({ err: error }, 'a socket broke')
      socket.destroy()
    })
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === `${socketPaths.live}/` || path === socketPaths.live) return
    if (isOwnOrigin(request.headers, app.context.config) !== true) return refuse(socket, '403 Forbidden')
    if (!path.startsWith(`${socketPaths.boards}/`)) return refuse(socket, '404 Not Found')
    app.boards.upgrade(request, socket, head)
  })
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
