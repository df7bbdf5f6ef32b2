import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
  meetingClosed: 403,
  conflictingChange: 409,
  inUse: 409,
  boardLocked: 409,
  notInPhase: 409,
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
  oneAnswerPerDevice: 409,
  internal: 500,
  // Only the client's own: it got no answer at all.
  offline: 503,
}

/**
 * Turns whatever a handler or Fastify threw into the error body the client knows. What was foreseen has been logged where it
 * happened, where it is worth a line.
 */
export function answerError(thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const error = asDomainError(thrown)
  if (statusOf[error.code] >= 500 && !(thrown instanceof DomainError)) request.log.error({ err: thrown }, error.code)
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
  if (!(thrown instanceof Error)) return new DomainError('internal')
  const { statusCode = 500, code = '', message } = thrown as Partial<FastifyError> & Error
  if (statusCode >= 500) return new DomainError('internal')
  if (statusCode === 413) return new DomainError('tooLarge', 'body')
  if (statusCode === 415) return new DomainError('badRequest', 'content-type', { reason: message })
  return new DomainError('badRequest', code.startsWith('FST_ERR_CTP') ? 'body' : 'address', { reason: message })
}

/** What is no request at all never reaches Fastify: it is answered on the bare socket, in the same form. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  if (!socket.writable) return void socket.destroy()
  const [status, code] = clientErrors[error.code] ?? [400, 'badRequest']
  const body = JSON.stringify(toErrorBody(new DomainError(code, 'request', { reason: error.code })))
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\nConnection: close`
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

const clientErrors: Readonly<Record<string, readonly [status: number, code: ErrorCode]>> = {
  HPE_HEADER_OVERFLOW: [431, 'tooLarge'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'badRequest'],
}
