import { createHash, randomBytes } from 'node:crypto'
import type { DeviceId, PollId, WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { mac, sameSecret } from '../access/secrets.ts'

/** Who has had a token in a round, and the tokens that may not have arrived yet. */
interface Handing {
  readonly workshopId: WorkshopId
  readonly had: Set<DeviceId>
  readonly underWay: Map<DeviceId, string>
}

/**
 * Tokens: each lets one answer into one round. They are random, so that nothing about the device follows from one, and
 * signed, so that none need be kept to know it again. Which device had which is known only until the device says that it
 * has it; who had one at all stays in memory until the round is closed, and is never stored. After a restart the tokens that
 * devices hold are still good, but no more are given in that round: it is not known who has had one.
 */
export function createTokens(secret: string) {
  const handings = new Map<PollId, Handing>()
  const sign = (pollId: PollId, random: string) => `${random}.${mac(secret, `${pollId}.${random}`)}`

  return {
    begin: (workshopId: WorkshopId, pollId: PollId) =>
      void handings.set(pollId, { workshopId, had: new Set(), underWay: new Map() }),
    end: (pollId: PollId) => void handings.delete(pollId),
    /** The workshop is deleted: its round is gone, and who has had a token in it is forgotten. */
    endAll(workshopId: WorkshopId): void {
      for (const [pollId, handing] of handings) if (handing.workshopId === workshopId) handings.delete(pollId)
    },
    /** The device's token. Throws `oneAnswerPerDevice` when it has it, `conflictingChange` when none are given in the round. */
    give(pollId: PollId, deviceId: DeviceId): string {
      const handing = handings.get(pollId)
      if (!handing) throw new DomainError('conflictingChange', 'pollId')
      const again = handing.underWay.get(deviceId)
      if (again) return again
      if (handing.had.has(deviceId)) throw new DomainError('oneAnswerPerDevice')
      const token = sign(pollId, randomBytes(16).toString('base64url'))
      handing.had.add(deviceId)
      handing.underWay.set(deviceId, token)
      return token
    },
    /** The device has its token: from now on nobody can tell which it was. */
    forget: (pollId: PollId, deviceId: DeviceId) => void handings.get(pollId)?.underWay.delete(deviceId),
    /** The fingerprint by which a spent token is known. Throws `forbidden` for one that is not of this round. */
    fingerprint(pollId: PollId, token: string): string {
      const [random = ''] = token.split('.')
      if (!sameSecret(token, sign(pollId, random))) throw new DomainError('forbidden', 'token')
      return createHash('sha256').update(token).digest('base64url')
    },
  }
}

export type Tokens = ReturnType<typeof createTokens>
