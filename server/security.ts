import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../shared/protocol/errors.ts'
import { hostOf, isOwnOrigin } from './origin.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Headers that keep the browser from running, loading or sending anything that is not ours; and the Origin check. */
export async function security(app: FastifyInstance): Promise<void> {
  const { config } = app.context
  const encrypted = config.PUBLIC_URL.startsWith('https:')
  /** Browsers older than 2022 do not count a web socket of the same host as 'self'. */
  const socketOf = (scheme: 'ws' | 'wss') => (request: IncomingMessage) => {
    const host = hostOf(request.headers, config)
    return /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : "'self'"
  }
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", socketOf('ws'), socketOf('wss')],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // React Flow places cards with style attributes; style elements from elsewhere stay forbidden.
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // In a hall the server is often reached by plain http on the local network: these would shut the browser out or be ignored.
    strictTransportSecurity: encrypted,
    crossOriginOpenerPolicy: encrypted,
    originAgentCluster: encrypted,
    // Our own pages send a full Origin with every write, which the check below needs.
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request) => {
    if (readingMethods.has(request.method)) return
    if (isOwnOrigin(request.headers, config) === false) throw new DomainError('forbidden', 'origin')
  })
}
