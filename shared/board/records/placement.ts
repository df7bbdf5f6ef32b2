import { type Static, Type } from 'typebox'
import { isCardId, LaneId } from '../../ids.ts'
import { recordType } from '../record.ts'

/**
 * Which lane a card lies in and where in its order. `rank` is a fractional index; equal ranks are ordered by card id.
 * A card without a placement is not placed yet.
 */
export const Placement = Type.Object(
  { lane: LaneId, rank: Type.String({ pattern: '^[0-9A-Za-z]{1,60}$' }) },
  { additionalProperties: false },
)
export type Placement = Static<typeof Placement>

export const placementRecord = recordType({
  map: 'placements',
  verb: 'place',
  schema: Placement,
  keyFits: isCardId,
})
