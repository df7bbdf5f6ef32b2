import { type Static, Type } from 'typebox'
import { isPlanCardId } from '../../ids.ts'
import { recordType } from '../record.ts'

/** A half year: "2028-1" is January to June of 2028. */
const HalfYear = Type.String({ pattern: '^\\d{4}-[12]$' })

/** When work on the plan starts and is finished: the soonness of a plan beyond its lane. Start is not after finish. */
export const Timing = Type.Object({ start: HalfYear, finish: HalfYear }, { additionalProperties: false })
export type Timing = Static<typeof Timing>

export const timingRecord = recordType({
  map: 'timings',
  verb: 'time',
  schema: Timing,
  // Half years compare as text, so a finish before its start is caught here and not by every reader.
  keyFits: (key, value) => isPlanCardId(key) && (value as Timing).start <= (value as Timing).finish,
})
