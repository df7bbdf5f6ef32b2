import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(brotliCompress)
/** Below this an answer fits a few packets whatever it is. */
const fromBytes = 4_000
/** Fast, and most of what can be had: a workshop of 200 plans takes 2 ms, and a sixth of its bytes are left. */
const quality = 4

/** Large answers of the API go compressed to whoever takes brotli: a hall's wifi is slower than the compression. */
export function compression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isLarge = typeof payload === 'string' && payload.length >= fromBytes
    if (!isLarge || !String(reply.getHeader('content-type')).startsWith('application/json')) return payload
    reply.header('vary', 'accept-encoding')
    if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload
    reply.header('content-encoding', 'br').removeHeader('content-length')
    return compress(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  })
}
