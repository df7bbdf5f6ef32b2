import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TSchema } from 'typebox'
import type { Endpoint, Input } from '../../shared/protocol/rest/endpoint.ts'
import { type CallRequest, call } from './api.ts'
import { ErrorMessage } from './ErrorMessage.tsx'
import { Loading } from './Loading.tsx'

type ReadEndpoint<P extends TSchema | undefined, A extends TSchema | undefined> = Endpoint<P, undefined, A>

/** The query key of an endpoint's answer, for `invalidateQueries` after something was changed. */
export function resourceKey(declared: Pick<Endpoint, 'path'>, params: Record<string, string | number> = {}) {
  return [declared.path, params] as const
}

/** Reads an endpoint and keeps its answer for other screens that ask the same. */
export function useResource<P extends TSchema | undefined, A extends TSchema>(
  declared: ReadEndpoint<P, A>,
  request: CallRequest<P, undefined>,
): UseQueryResult<Input<A>> {
  const { params } = request as { params?: Record<string, string | number> }
  return useQuery({ queryKey: resourceKey(declared, params), queryFn: () => call(declared, request) })
}

/** Shows what was read, or that it is being read, or why it could not be and a way to try again. */
export function Resource<T>({ of, children }: { of: UseQueryResult<T>; children: (value: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <ErrorMessage error={of.error} onRetry={() => void of.refetch()} />
  return <Loading />
}
