import { type Static, Type } from 'typebox'
import { isNodeId, type NodeId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { recordType } from '../record.ts'

/** From −3, counteracts strongly, to +3, supports strongly; 0 has been looked at and has no effect. */
export const effects = [-3, -2, -1, 0, 1, 2, 3] as const
export type Effect = (typeof effects)[number]
export const Effect = Type.Unsafe<Effect>(Type.Integer({ minimum: -3, maximum: 3 }))

/**
 * A link (kobling): how one node acts on another. Its key says which, so two who draw the same link make one. Picture and
 * matrix show the same record: the sign is that of the effect.
 */
export const Link = Type.Object(
  {
    effect: Effect,
    /** Why, in a sentence. */
    note: Type.Optional(Type.String({ maxLength: limits.sentenceChars })),
  },
  { additionalProperties: false },
)
export type Link = Static<typeof Link>

/** Which node a link goes out from, and which it acts on: "gol_…>pln_…". */
export type LinkKey = string & { readonly __key: 'link' }
export const LinkKey = Type.Unsafe<LinkKey>(Type.String({ pattern: '^[^>]+>[^>]+$' }))

export const linkRecord = recordType({
  map: 'links',
  verb: 'flag',
  schema: Link,
  keyFits: (key) => endsOf(key) !== null,
})

/** The key of the link between two nodes. */
export function linkKey(from: NodeId, to: NodeId): LinkKey {
  return `${from}>${to}` as LinkKey
}

/** The two nodes a link's key names, or null where it is no key. Nothing acts on itself. */
export function endsOf(key: string): { from: NodeId; to: NodeId } | null {
  const [from, to, ...rest] = key.split('>')
  return isNodeId(from) && isNodeId(to) && from !== to && rest.length === 0 ? { from, to } : null
}

/** How a link acts, in a word. Words: i18n `causes.act.*`. */
export function actOf({ effect }: Pick<Link, 'effect'>): 'supports' | 'counteracts' | 'none' {
  return effect === 0 ? 'none' : effect > 0 ? 'supports' : 'counteracts'
}
