import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type ErrorCode, toErrorBody } from '../shared/protocol/errors.ts'
import { isStoreFailure } from './store/failure.ts'

/** The one map from error codes to HTTP. */
const statusOf: Record<ErrorCode, number> = {
  notSignedIn: 401,
  forbidden: 403,
  notFound: 404,
  badRequest: 400,
  tooLarge: 413,
  tooMany: 400,
  unknownCode: 404,
  tooManyAttempts: 429,
  linkExpired: 401,
  conflictingChange: 409,
  boardLocked: 409,
  workshopClosed: 409,
  incompatibleVersion: 409,
  fileUnreadable: 422,
  fileTooLarge: 413,
  fileTypeUnknown: 415,
  fileTooManyRows: 422,
  fileTooSlow: 422,
  updateMalformed: 400,
  updateTooLarge: 413,
  updateForbidden: 403,
  recordInvalid: 422,
  rateLimited: 429,
  storeFailed: 503,
  outcomeNotStored: 503,
  internal: 500,
  // Only the client's own: it got no answer at all.
  offline: 503,
}

/** Turns whatever a handler or Fastify threw into the error body the client knows; only the unforeseen is logged as an error. */
export function answerError(thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const error = asDomainError(thrown)
  if (statusOf[error.code] >= 500) request.log.error({ err: thrown }, error.code)
  reply.code(statusOf[error.code]).send(toErrorBody(error))
}

/** Every error of the app in one form; an address that does not exist is told to people by a page of the client. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => {
    reply.code(404)
    if (wantsPage(request) && app.hasReplyDecorator('sendFile')) return reply.sendFile('index.html')
    return reply.send(toErrorBody(new DomainError('notFound')))
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html') === true
}

/** The error of the closed set that says what was thrown. Sockets answer with it too. */
export function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown
  if (isStoreFailure(thrown)) return new DomainError('storeFailed')
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined
  if (status === 413) return new DomainError('tooLarge')
  if (status === 415) return new DomainError('fileTypeUnknown')
  if (thrown instanceof Error && typeof status === 'number' && status < 500) {
    return new DomainError('badRequest', 'body', { reason: thrown.message })
  }
  return new DomainError('internal')
}
