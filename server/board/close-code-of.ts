import { type CloseCode, closeCodes } from '../../shared/protocol/close-codes.ts'
import type { DomainError } from '../../shared/protocol/errors.ts'

/** The close code that tells a device why it is not let in, or let go. */
export function closeCodeOf({ code }: DomainError): CloseCode {
  switch (code) {
    case 'notSignedIn':
    case 'linkExpired':
      return closeCodes.notSignedIn
    case 'forbidden':
    case 'meetingClosed':
      return closeCodes.forbidden
    case 'notFound':
      return closeCodes.notFound
    case 'badRequest':
      return closeCodes.malformed
    default:
      // Faults on our side pass: the device keeps what it has and tries again.
      return closeCodes.loadFailed
  }
}
