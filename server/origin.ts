import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from './config.ts'

type OriginSettings = Pick<Config, 'PUBLIC_URL' | 'TRUST_PROXY'>

/** The host a request was sent to, as the browser saw it. */
export function hostOf(headers: IncomingHttpHeaders, settings: OriginSettings): string {
  const forwarded = settings.TRUST_PROXY ? headers['x-forwarded-host'] : undefined
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim()
  return first || (headers.host ?? '')
}

/**
 * Tells whether the page that sent a request is our own: its Origin names the host the request went to, or PUBLIC_URL.
 * null when the request has no Origin, as programs other than browsers send it.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, settings: OriginSettings): boolean | null {
  const { origin } = headers
  if (origin === undefined) return null
  if (settings.PUBLIC_URL !== '' && origin === new URL(settings.PUBLIC_URL).origin) return true
  return URL.canParse(origin) && new URL(origin).host === canonicalHost(hostOf(headers, settings))
}

/** Without the scheme's own port, as a browser writes it in Origin. */
function canonicalHost(host: string): string | null {
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).host : null
}
