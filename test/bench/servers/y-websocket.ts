import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

/** The server that belongs to the stock y-websocket client, as its README starts it: no store. */
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.info('listening'))
