import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { exportJson, outcomeJsonSchema } from '../../../server/outcome/export-json.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { anyWorkshop } from '../../shared/outcome/any-workshop.ts'
import {
  board,
  boards,
  conflict,
  plan,
  planId,
  remark,
  view,
  workshopId,
} from '../../shared/outcome/sample-workshop.ts'
import { type StandIn, standIn } from './stand-in-app.ts'

const origin = 'https://planverksted.lillevik.kommune.no'
const stamp = { version: 3, computedAt: '2026-11-24T18:30:00.000Z' }
let it: StandIn | undefined
afterEach(() => it?.app.close())

test('[EX9] an exported JSON document is valid by the JSON Schema it names, and holds the outcome whole', () => {
  const validate = new Ajv2020().compile(outcomeJsonSchema(origin))
  fc.assert(
    fc.property(anyWorkshop, ({ view, states }) => {
      const outcome = computeOutcome(view, states, stamp)
      const { $schema, about, ...exported } = JSON.parse(exportJson(outcome, origin))
      expect($schema).toBe(`${origin}/api/schemas/outcome-1.json`)
      expect(exported).toEqual(outcome)
      expect(about).toContain('Innspill, ikke vedtak. Versjon 3')
      expect(about.includes('Eksempeldata')).toBe(view.example)
      expect(validate({ $schema, about, ...exported })).toBe(true)
    }),
  )
})

test('[EX9] the schema refuses a document that is no outcome', () => {
  const validate = new Ajv2020().compile(outcomeJsonSchema(origin))
  const workshop = view()
  const outcome = computeOutcome(workshop, boards(workshop), stamp)
  expect(validate(outcome)).toBe(true)
  expect(validate({ ...outcome, version: 'to' })).toBe(false)
  expect(validate({ ...outcome, plans: undefined })).toBe(false)
})

test('[EX9] the schema an export names is served there, to anyone', async () => {
  const workshop = view({ plans: [plan(1)] })
  it = await standIn(
    workshop,
    boards(workshop, { 1: board({ conflicts: [conflict(1)], remarks: [remark(1, planId(1))] }) }),
  )
  const exported = (await it.app.inject({ url: `/api/workshops/${workshopId}/outcomes/current/export.json` })).json()
  it.role = null
  const served = await it.app.inject({ url: new URL(exported.$schema).pathname })
  expect(served.statusCode).toBe(200)
  expect(served.json().$id).toBe(exported.$schema)
  expect(new Ajv2020().compile(served.json())(exported)).toBe(true)
})
