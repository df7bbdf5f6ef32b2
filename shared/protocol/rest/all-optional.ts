import { type Static, type TObject, type TProperties, Type } from 'typebox'

/**
 * The same object with nothing required, for changes. Instead of Type.Partial, which would bring all of TypeBox's type arithmetic
 * (12 kB) to every device.
 */
export function allOptional<P extends TProperties>({ properties }: TObject<P>) {
  const optional = Object.entries(properties).map(([key, property]) => [key, Type.Optional(property)])
  return Type.Unsafe<Partial<Static<TObject<P>>>>(Type.Object(Object.fromEntries(optional)))
}
