import type { FastifyInstance } from 'fastify'
import { limits } from '../../../shared/limits.ts'
import { fileTooLarge } from '../../../shared/planning/file-fault.ts'

/**
 * Takes bodies that are no JSON as bytes, whatever they say they are: a file is known by its content. One over the limit is
 * read to its end and thrown away: if the connection were cut, the browser would show a network error instead of the reason.
 */
export function takeFileBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('*', (_request, payload, done) => {
    const chunks: Buffer[] = []
    let bytes = 0
    payload.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limits.uploadBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    payload.on('error', done)
    payload.on('end', () => {
      if (bytes > limits.uploadBytes) done(fileTooLarge(limits.uploadBytes))
      else done(null, Buffer.concat(chunks))
    })
  })
}
