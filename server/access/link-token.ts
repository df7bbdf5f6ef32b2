import { isId, type WorkshopId } from '../../shared/ids.ts'
import { mac, sameSecret } from './secrets.ts'

/** What a link opens. The generation is raised when links are renewed, and with it every earlier link dies. */
export interface LinkGrant {
  role: 'facilitator' | 'viewer'
  workshopId: WorkshopId
  generation: number
}

const form = /^(facilitator|viewer)\.([\w-]{1,40})\.(\d{1,9})\.([\w-]{43})$/

/** The secret of a link: what it opens in plain text, and a fingerprint that only this server can make. */
export function makeLinkToken(secret: string, { role, workshopId, generation }: LinkGrant): string {
  const grant = `${role}.${workshopId}.${generation}`
  return `${grant}.${mac(secret, grant)}`
}

/** What a token opens, when this server made it; null for anything else. */
export function readLinkToken(secret: string, token: string): LinkGrant | null {
  const [, role, workshopId, generation] = form.exec(token) ?? []
  if ((role !== 'facilitator' && role !== 'viewer') || !isId('workshop', workshopId)) return null
  const grant: LinkGrant = { role, workshopId, generation: Number(generation) }
  return sameSecret(token, makeLinkToken(secret, grant)) ? grant : null
}
