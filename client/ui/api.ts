import type { TSchema } from 'typebox'
import { DomainError, type ErrorBody, errorCodes } from '../../shared/protocol/errors.ts'
import type { Endpoint, Input } from '../../shared/protocol/rest/endpoint.ts'

export type CallRequest<P extends TSchema | undefined, B extends TSchema | undefined> = (P extends TSchema
  ? { params: Input<P> }
  : object) &
  (B extends TSchema ? { body: Input<B> } : object)

/** Calls an endpoint of shared/protocol/rest with its types. Throws DomainError with the server's code. */
export async function call<P extends TSchema | undefined, B extends TSchema | undefined, A extends TSchema | undefined>(
  declared: Endpoint<P, B, A>,
  request: CallRequest<P, B>,
): Promise<Input<A>> {
  const { params, body } = request as { params?: Record<string, string | number>; body?: unknown }
  return send(declared, pathOf(declared.path, params ?? {}), {
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
}

/** Sends a file's bytes to an endpoint that takes them. */
export async function upload<A extends TSchema | undefined>(
  declared: Endpoint<undefined, undefined, A>,
  file: Blob,
): Promise<Input<A>> {
  return send(declared, declared.path, { body: file, headers: { 'content-type': 'application/octet-stream' } })
}

async function send<A extends TSchema | undefined>(
  declared: Pick<Endpoint<undefined, undefined, A>, 'method'>,
  path: string,
  init: RequestInit,
): Promise<Input<A>> {
  const response = await fetch(path, { ...init, method: declared.method, credentials: 'same-origin' }).catch(() => {
    throw new DomainError('offline')
  })
  if (response.status === 204) return undefined as Input<A>
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as Input<A>
  throw errorOf(answer)
}

/** The error of an answer; a server that is stopping, or a proxy before it, may send others than ours. */
function errorOf(answer: unknown): DomainError {
  const error = (answer as Partial<ErrorBody> | undefined | null)?.error
  if (!errorCodes.some((code) => code === error?.code)) return new DomainError('internal')
  const { code, where, params } = error as ErrorBody['error']
  return new DomainError(code, where, params)
}

function pathOf(pattern: string, params: Record<string, string | number>): string {
  return pattern.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])))
}
