import { createServer } from 'node:http'
import { Server } from 'socket.io'

/** A socket.io room that passes every message on to the others: what a whiteboard without a CRDT server would use. */
const http = createServer()
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => {
  void socket.join('board')
  socket.on('m', (message: Buffer) => socket.to('board').emit('m', message))
})
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.info('listening'))
