import { type Static, Type } from 'typebox'
import { LateChange } from '../../board/late-change.ts'
import { BoardId, TableId, WorkshopId } from '../../ids.ts'
import { endpoint } from './endpoint.ts'

/** One update that came when its board was no longer open to the table. */
export const LateWorkView = Type.Object({
  id: Type.String(),
  boardId: BoardId,
  /** The table whose device sent it; null for the desk's own. */
  tableId: Type.Union([TableId, Type.Null()]),
  receivedAt: Type.String(),
  /** What it did, as the board stands now; null when it cannot be read. */
  changes: Type.Union([Type.Array(LateChange), Type.Null()]),
})
export type LateWorkView = Static<typeof LateWorkView>

const workshopParams = Type.Object({ workshopId: WorkshopId })
const oneParams = Type.Object({
  ...workshopParams.properties,
  boardId: BoardId,
  /** A SHA-256 in base64url. */
  lateId: Type.String({ pattern: '^[0-9A-Za-z_-]{43}$' }),
})

const onePath = '/api/workshops/:workshopId/boards/:boardId/late/:lateId'

export const lateApi = {
  lateWork: endpoint('GET', '/api/workshops/:workshopId/late', 'Work that came when its board was closed to it', {
    params: workshopParams,
    answer: Type.Array(LateWorkView),
  }),
  acceptLate: endpoint('POST', onePath, 'Do on the board, as it stands, what can be done of late work', {
    params: oneParams,
    answer: Type.Array(LateChange),
  }),
  dropLate: endpoint('DELETE', onePath, 'Let late work go', { params: oneParams }),
}
