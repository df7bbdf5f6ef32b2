import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Convert } from 'typebox/value'
import { DomainError } from '../shared/protocol/errors.ts'

/** Characters of a field's path that are sent back: a hostile key may itself be of any length. */
const pathChars = 120

/**
 * Checks one part of a request against its schema. Bodies are taken as they are: nothing is converted, and a field that
 * is not in the schema is refused by its name, so that a misspelt one is not silently lost. Path parameters are text by
 * nature and are converted.
 */
export function validatorFor({ schema, httpPart }: { schema: TSchema; httpPart?: string }) {
  const whole = httpPart ?? 'body'
  const strict = whole === 'body' ? closed(schema) : schema
  const validator = Compile(strict)
  return (value: unknown): { value: unknown } | { error: DomainError } => {
    const given = whole === 'body' ? value : Convert(strict, value)
    return validator.Check(given) ? { value: given } : { error: faultOf(whole, validator.Errors(given)) }
  }
}

/** The same schema with every object in it closed to fields it does not name. */
function closed<S>(schema: S): S {
  if (Array.isArray(schema)) return schema.map(closed) as S
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isOpenObject = inner.type === 'object' && 'properties' in inner && !('additionalProperties' in inner)
  return (isOpenObject ? { ...inner, additionalProperties: false } : inner) as S
}

/** The one fault that tells most: an unknown field before a missing one, and the innermost before its surroundings. */
function faultOf(whole: string, faults: readonly TLocalizedValidationError[]): DomainError {
  const unknown = faults.find((fault) => fault.keyword === 'additionalProperties')
  if (unknown?.keyword === 'additionalProperties') {
    return fault(whole, `${unknown.instancePath}/${unknown.params.additionalProperties[0]}`, 'unknown field')
  }
  const missing = faults.find((fault) => fault.keyword === 'required')
  if (missing?.keyword === 'required') {
    return fault(whole, `${missing.instancePath}/${missing.params.requiredProperties[0]}`, 'missing')
  }
  const innermost = faults.reduce<TLocalizedValidationError | undefined>(
    (deepest, next) => (next.instancePath.length > (deepest?.instancePath.length ?? -1) ? next : deepest),
    undefined,
  )
  return fault(whole, innermost?.instancePath ?? '', innermost?.message ?? '')
}

function fault(whole: string, path: string, reason: string): DomainError {
  return new DomainError('badRequest', path.slice(1, pathChars) || whole, { reason })
}

/** A reader for values of a schema, closed like bodies. Throws `badRequest` with the field. */
export function checker<S extends TSchema>(schema: S): (value: unknown) => Static<S> {
  const validate = validatorFor({ schema, httpPart: 'body' })
  return (value) => {
    const result = validate(value)
    if ('error' in result) throw result.error
    return result.value as Static<S>
  }
}
