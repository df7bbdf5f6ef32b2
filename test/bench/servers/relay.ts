import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/**
 * The floor: what costs nothing but the sockets. Passes every message on to all others at once, or with `COALESCE_MS` gathers
 * those of a tick into one frame per device. Knows no document, so nobody can join late.
 */
const coalesceMs = Number(process.env.COALESCE_MS ?? 0)
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
let waiting: Buffer[] = []

function passOn(message: Buffer): void {
  for (const socket of sockets.clients) socket.send(message)
}

function later(message: Buffer): void {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  if (waiting.push(length, message) > 2) return
  setTimeout(() => {
    const frame = Buffer.concat(waiting)
    waiting = []
    passOn(frame)
  }, coalesceMs)
}

sockets.on('connection', (socket) => {
  socket.on('message', (message: Buffer) => (coalesceMs > 0 ? later(message) : passOn(message)))
})
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.info('listening'))
