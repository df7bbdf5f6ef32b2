import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

/** Collects every route that is declared after this; the document is then served at /api/openapi.json. */
export async function openapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Planverksted',
        description:
          'Arbeidsverksteder om kommunal planstrategi. Errors are answered as { error: { code, where, params } }. Who asks is known by the cookie that POST /api/access/link or /api/access/seat sets.',
        version: '1',
      },
    },
  })
  app.get('/api/openapi.json', { schema: { summary: 'This document' } }, async () => app.swagger())
}
