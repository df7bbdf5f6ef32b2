import { type Static, Type } from 'typebox'

/** Who treats a plan: elected members (politisk behandling) or the administration. */
export const treatments = ['political', 'administrative'] as const
export const Treatment = Type.Enum([...treatments])
export type Treatment = Static<typeof Treatment>
