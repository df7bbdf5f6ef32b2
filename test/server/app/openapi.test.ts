import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { boardsApi } from '../../../shared/protocol/rest/boards.ts'
import type { Endpoint } from '../../../shared/protocol/rest/endpoint.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { lateApi } from '../../../shared/protocol/rest/late.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { exportFormats, exportPattern, outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'

type Content = Record<string, { schema: object }>
interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

/** The document as the server gives it, an operation per line: "get /api/strategies/{strategyId}". */
async function operations(): Promise<Map<string, Operation>> {
  const { browser } = await buildTestApp()
  const document = (await browser().send('GET', '/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const paths = Object.entries<Record<string, Operation>>(document.paths)
  return new Map(
    paths.flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => [`${method} ${path}`, one])),
  )
}

function lineOf(method: string, path: string): string {
  return `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`
}

test('[OP22] the API describes itself: every endpoint, what it takes and what it answers', async () => {
  const described = await operations()
  const endpoints: Endpoint[] = [
    accessApi,
    planningApi,
    evidenceApi,
    workshopApi,
    boardsApi,
    lateApi,
    mergeApi,
    outcomeApi,
  ].flatMap((api) => Object.values(api))
  expect([...described.keys()].sort()).toEqual(
    [
      ...endpoints.map(({ method, path }) => lineOf(method, path)),
      ...exportFormats.map((format) => lineOf('GET', exportPattern(format))),
      'get /api/openapi.json',
      'get /api/schemas/outcome-1.json',
    ].sort(),
  )
  for (const { method, path, body, takesFile, answer } of endpoints) {
    const { requestBody, responses } = described.get(lineOf(method, path)) as Operation
    expect(Object.keys(requestBody?.content ?? {}), path).toEqual(
      body ? ['application/json'] : takesFile ? ['application/octet-stream'] : [],
    )
    expect(Object.keys(responses), path).toEqual([answer ? '200' : '204', 'default'])
  }
})

test('[OP22] the document is sound: parameters are those of the path, and every schema is one', async () => {
  const ajv = new Ajv2020({ strict: false })
  for (const [line, { summary, parameters = [], requestBody, responses }] of await operations()) {
    expect(summary, line).toBeTruthy()
    const named = parameters.map(({ name, in: place, required }) => [name, place, required])
    expect(named, line).toEqual([...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'path', true]))
    const answers = Object.values(responses)
    expect(
      answers.every(({ description }) => description !== ''),
      line,
    ).toBe(true)
    const contents = [requestBody, ...answers].flatMap((part) => Object.values(part?.content ?? {}))
    for (const { schema } of [...parameters, ...contents]) expect(() => ajv.compile(schema), line).not.toThrow()
  }
})
