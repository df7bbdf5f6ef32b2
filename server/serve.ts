import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { ErrorBody } from '../shared/protocol/errors.ts'
import type { Endpoint, Input } from '../shared/protocol/rest/endpoint.ts'

interface Call<Params, Body> {
  params: Params
  body: Body
  request: FastifyRequest
  reply: FastifyReply
}

/**
 * Serves an endpoint as it is declared in shared/protocol/rest: input is validated before the handler runs, the answer
 * is serialised from its schema (undeclared fields cannot leak) and both are documented. No answer schema means 204.
 */
export function serve<P extends TSchema | undefined, B extends TSchema | undefined, A extends TSchema | undefined>(
  app: FastifyInstance,
  declared: Endpoint<P, B, A>,
  handler: (call: Call<Input<P>, Input<B>>) => Promise<Input<A> extends undefined ? void : Input<A>>,
): void {
  const { params, body, takesFile, answer } = declared
  app.route({
    method: declared.method,
    url: declared.path,
    schema: {
      summary: declared.summary,
      ...(params && { params }),
      ...(body && { body }),
      ...(takesFile && { body: { content: { 'application/octet-stream': { schema: {} } } } }),
      response: { ...(answer ? { 200: answer } : { 204: { type: 'null' } }), default: ErrorBody },
    },
    handler: async (request, reply) => {
      // What a device may read changes with its links: no cache between may answer in the server's place.
      reply.header('cache-control', 'no-store')
      const result = await handler({
        params: request.params as Input<P>,
        body: request.body as Input<B>,
        request,
        reply,
      })
      if (answer === undefined) return reply.code(204).send()
      return result
    },
  })
}
