/** How a peer's devices speak: the same messages, in other wrappings. */
export type Dialect = 'y' | 'hocuspocus' | 'socket.io' | 'coalesced'

/** A server that boards are measured on. */
export interface Peer {
  readonly name: string
  readonly program: string
  readonly env: Readonly<Record<string, string>>
  readonly dialect: Dialect
  /** It keeps the document, so that who joins late gets it; relays do not. */
  readonly keepsDocument: boolean
}

const relay = { program: 'test/bench/servers/relay.ts', keepsDocument: false }

/** Ours as in production: gate, authentication and durable log are on. The others have nothing to check and nothing to store. */
export const ours: Peer = {
  name: 'planverksted',
  program: 'server/main.ts',
  env: {},
  dialect: 'y',
  keepsDocument: true,
}

/** Ours with a log that keeps nothing: what is measured beside it is the price of durability. */
export const forgetful: Peer = {
  ...ours,
  name: 'planverksted, keeping nothing',
  program: 'test/bench/servers/forgetful.ts',
}

export const peers: readonly Peer[] = [
  ours,
  {
    name: '@y/websocket-server',
    program: 'test/bench/servers/y-websocket.ts',
    env: {},
    dialect: 'y',
    keepsDocument: true,
  },
  ...[0, 16].map(
    (delay): Peer => ({
      name: `hocuspocus, flushDelay ${delay}`,
      program: 'test/bench/servers/hocuspocus.ts',
      env: { FLUSH_DELAY: String(delay) },
      dialect: 'hocuspocus',
      keepsDocument: true,
    }),
  ),
  {
    name: 'socket.io room',
    program: 'test/bench/servers/socket-io-relay.ts',
    env: {},
    dialect: 'socket.io',
    keepsDocument: false,
  },
  { name: 'ws relay', env: {}, dialect: 'y', ...relay },
  { name: 'ws relay per 16 ms', env: { COALESCE_MS: '16' }, dialect: 'coalesced', ...relay },
]
