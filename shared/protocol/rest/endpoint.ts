import type { Static, TSchema } from 'typebox'

/**
 * One REST endpoint, declared once: the server validates, serialises and documents (OpenAPI) from it, the client calls
 * it with its types. `summary` is what the OpenAPI document says of it.
 */
export interface Endpoint<
  Params extends TSchema | undefined = TSchema | undefined,
  Body extends TSchema | undefined = TSchema | undefined,
  Answer extends TSchema | undefined = TSchema | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly body: Body
  /** The body is a file's bytes. */
  readonly takesFile: boolean
  /** undefined: 204, no content. */
  readonly answer: Answer
}

export type Input<S extends TSchema | undefined> = S extends TSchema ? Static<S> : undefined

/** Declares an endpoint; exists so that its schemas keep their types. */
export function endpoint<
  Params extends TSchema | undefined = undefined,
  Body extends TSchema | undefined = undefined,
  Answer extends TSchema | undefined = undefined,
>(
  method: Endpoint['method'],
  path: string,
  summary: string,
  schemas: { params?: Params; body?: Body; takesFile?: boolean; answer?: Answer },
): Endpoint<Params, Body, Answer> {
  return {
    method,
    path,
    summary,
    params: schemas.params as Params,
    body: schemas.body as Body,
    takesFile: schemas.takesFile ?? false,
    answer: schemas.answer as Answer,
  }
}
