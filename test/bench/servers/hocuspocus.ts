import { Server } from '@hocuspocus/server'

/** Hocuspocus without a store, at the flush delay that is asked for. */
const server = new Server({
  quiet: true,
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  flushDelay: Number(process.env.FLUSH_DELAY ?? 0),
})
await server.listen()
console.info('listening')
