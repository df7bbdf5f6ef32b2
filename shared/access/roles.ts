import { type Static, Type } from 'typebox'
import { DeviceId, TableId, WorkshopId } from '../ids.ts'

/**
 * The four ways to be here. Only the first two sign in (by a secret link); nobody has a name.
 * planner: prepares strategies and workshops for the whole installation. facilitator: runs one workshop.
 * participant: a device at a table. viewer: the projector, the press, the public; writes nothing.
 */
export const roles = ['planner', 'facilitator', 'participant', 'viewer'] as const
export const Role = Type.Enum([...roles])
export type Role = Static<typeof Role>

/** Who acts, decided from the signed cookie and asked again on every message. */
export const Actor = Type.Union([
  Type.Object({ role: Type.Literal('planner'), deviceId: DeviceId }),
  Type.Object({ role: Type.Literal('facilitator'), deviceId: DeviceId, workshopId: WorkshopId }),
  Type.Object({
    role: Type.Literal('participant'),
    deviceId: DeviceId,
    workshopId: WorkshopId,
    tableId: TableId,
    tableNumber: Type.Integer(),
    /** The device's number at its table, for the label "Bord 5, nettbrett 2". */
    deviceNumber: Type.Integer(),
    /** The facilitator has moved the device to another table, and it has not followed yet. */
    moving: Type.Optional(Type.Boolean()),
  }),
  Type.Object({ role: Type.Literal('viewer'), deviceId: DeviceId, workshopId: WorkshopId }),
])
export type Actor = Static<typeof Actor>
