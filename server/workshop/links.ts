import type { FastifyInstance, FastifyRequest } from 'fastify'
import qrcode from 'qrcode-generator'
import type { WorkshopId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { WorkshopLinks } from '../../shared/protocol/rest/workshop.ts'
import { addressForOthers } from '../reachable.ts'
import type { Joining } from '../store/workshop-repository.ts'

/** The links of a workshop as people open them from `base`, e.g. "https://planverksted.kommune.no". */
export function linksOf(app: FastifyInstance, base: string, workshopId: WorkshopId, joining: Joining): WorkshopLinks {
  const secretLink = (role: 'facilitator' | 'viewer') =>
    linkWithToken(base, app.access.linkToken(role, workshopId, joining.generation))
  const join = base + address('joinWithCode', { code: joining.code })
  const viewer = secretLink('viewer')
  return {
    facilitator: secretLink('facilitator'),
    viewer,
    join,
    code: joining.code,
    codeExpiresOn: joining.codeExpiresAt.slice(0, 10),
    joinQrSvg: qrSvg(join),
    viewerQrSvg: qrSvg(viewer),
  }
}

/** A secret link: the token stands in the fragment, which browsers never send. */
export function linkWithToken(base: string, token: string): string {
  return `${base}${address('link')}#${encodeURIComponent(token)}`
}

/** The address other devices use, without a slash at the end: as it is set, or as this request came in. */
export function baseOf(app: FastifyInstance, request: FastifyRequest): string {
  const asked = `${request.protocol}://${request.host}`
  if (!URL.canParse(asked)) throw new DomainError('badRequest', 'host')
  return addressForOthers(app.context.config, asked)
}

/** A QR code for a terminal. */
export function qrText(text: string): string {
  return qr(text).createASCII(1, 2)
}

function qrSvg(text: string): string {
  return qr(text).createSvgTag({ cellSize: 4, margin: 16, scalable: true })
}

/** Level M stands some dirt and glare without growing much: a sheet is read from across a table. */
function qr(text: string) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code
}
