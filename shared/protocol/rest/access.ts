import { type Static, Type } from 'typebox'
import { Role } from '../../access/roles.ts'
import { TableId, WorkshopId } from '../../ids.ts'
import { endpoint } from './endpoint.ts'

/** A device's place at a table. */
export const Seat = Type.Object({
  workshopId: WorkshopId,
  tableId: TableId,
  tableNumber: Type.Integer(),
  deviceNumber: Type.Integer(),
})
export type Seat = Static<typeof Seat>

/** What a browser holds, without secrets: the client chooses its screens from it. A browser may hold several links. */
export const SessionView = Type.Object({
  planner: Type.Boolean(),
  facilitator: Type.Array(WorkshopId),
  viewer: Type.Array(WorkshopId),
  seat: Type.Union([Seat, Type.Null()]),
})
export type SessionView = Static<typeof SessionView>

const Code = Type.String({ minLength: 1, maxLength: 40 })

/** What a right join code opens: enough to choose a table, nothing of any board. */
export const JoinView = Type.Object({
  workshopId: WorkshopId,
  title: Type.String(),
  municipality: Type.String(),
  example: Type.Boolean(),
  tables: Type.Array(
    Type.Object({ id: TableId, number: Type.Integer(), topic: Type.String(), devices: Type.Integer() }),
  ),
})
export type JoinView = Static<typeof JoinView>

export const accessApi = {
  session: endpoint('GET', '/api/access/session', 'What this browser may do', { answer: SessionView }),
  openLink: endpoint('POST', '/api/access/link', 'Open a planner, facilitator or viewer link', {
    body: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }),
    answer: Type.Object({ role: Role, workshopId: Type.Union([WorkshopId, Type.Null()]) }),
  }),
  findByCode: endpoint('POST', '/api/access/join', 'Find the workshop of a join code', {
    body: Type.Object({ code: Code }),
    answer: JoinView,
  }),
  takeSeat: endpoint('POST', '/api/access/seat', 'Join a table', {
    body: Type.Object({ code: Code, tableId: TableId }),
    answer: SessionView,
  }),
  followMove: endpoint('POST', '/api/access/seat/move', 'Take the seat that this device was moved to', {
    answer: SessionView,
  }),
  leave: endpoint('DELETE', '/api/access/session', 'Forget this browser', {}),
}
