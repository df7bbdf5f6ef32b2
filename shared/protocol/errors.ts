import { type Static, Type } from 'typebox'

/** The closed set of error codes. Each has a sentence per language in i18n `errors`, and an HTTP status in the server's map. */
export const errorCodes = [
  'notSignedIn',
  'forbidden',
  'notFound',
  'badRequest',
  'tooLarge',
  'tooMany',
  'unknownCode',
  'tooManyAttempts',
  'linkExpired',
  'meetingClosed',
  'conflictingChange',
  'inUse',
  'boardLocked',
  'notInPhase',
  'workshopClosed',
  'incompatibleVersion',
  'fileUnreadable',
  'fileTooLarge',
  'fileTypeUnknown',
  'fileTooManyRows',
  'fileTooSlow',
  'updateMalformed',
  'updateTooLarge',
  'updateForbidden',
  'recordInvalid',
  'rateLimited',
  'storeFailed',
  'outcomeNotStored',
  'oneAnswerPerDevice',
  'internal',
  'offline',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What, where, and which values: the parameters fill the sentence for the code in the reader's language. */
export type ErrorParams = Record<string, string | number>

/** The only error the domain throws. `where` names the field, row or record it concerns. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly where: string | undefined
  readonly params: ErrorParams
  constructor(code: ErrorCode, where?: string, params: ErrorParams = {}) {
    super(where === undefined ? code : `${code} at ${where}`)
    this.name = 'DomainError'
    this.code = code
    this.where = where
    this.params = params
  }
}

/** An error as it crosses the wire, over REST and in socket.io acknowledgements alike. */
export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.Enum([...errorCodes]),
    where: Type.Optional(Type.String()),
    // As a schema: Type.Record would bring all of TypeBox's type arithmetic to a participant's device.
    params: Type.Unsafe<Record<string, string | number>>({
      type: 'object',
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    }),
  }),
})
export type ErrorBody = Static<typeof ErrorBody>

/** The body that reports this error. */
export function toErrorBody(error: DomainError): ErrorBody {
  const { code, where, params } = error
  return { error: where === undefined ? { code, params } : { code, where, params } }
}
