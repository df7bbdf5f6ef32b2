import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, miniRepository } from './mini-repository.ts'

/** Each wall with an example that breaks it, in a file of its own, and what is said of it. */
const refusedByCompiler = {
  'shared/uses-dom.ts': ['export const width = document.body.clientWidth', "Cannot find name 'document'"],
  'shared/uses-fetch.ts': ["export const answer = fetch('/')", "Cannot find name 'fetch'"],
  'shared/uses-timer.ts': ['export const timer = setTimeout(() => {}, 1)', "Cannot find name 'setTimeout'"],
  'shared/uses-console.ts': ["console.log('x')\nexport {}", "Cannot find name 'console'"],
  'shared/uses-process.ts': ['export const home = process.cwd()', "Cannot find name 'process'"],
  'shared/uses-node.ts': ["import { readFileSync } from 'node:fs'\nexport { readFileSync }", 'node:fs'],
  'shared/uses-server.ts': ["export { server } from '../server/right.ts'", 'TS6307|rootDir'],
  'shared/uses-client.ts': ["export { client } from '../client/right.ts'", 'TS6307|rootDir'],
  'shared/uses-test.ts': ["export { tested } from '../test/right.ts'", 'TS6307|rootDir'],
  'server/uses-dom.ts': ['export const width = document.body.clientWidth', "Cannot find name 'document'"],
  'server/uses-client.ts': ["export { client } from '../client/right.ts'", 'TS6307|rootDir'],
  'server/uses-test.ts': ["export { tested } from '../test/right.ts'", 'TS6307|rootDir'],
  'client/uses-node.ts': ["import { readFileSync } from 'node:fs'\nexport { readFileSync }", 'node:fs'],
  'client/uses-process.ts': ['export const home = process.cwd()', "Cannot find name 'process'"],
  'client/uses-server.ts': ["export { server } from '../server/right.ts'", 'TS6307|rootDir'],
  'client/uses-test.ts': ["export { tested } from '../test/right.ts'", 'TS6307|rootDir'],
  'server/not-erasable.ts': ['export enum Colour { red }', 'erasableSyntaxOnly'],
} satisfies Examples

const refusedByLint = {
  'shared/imports-server.ts': ["export { server } from '../server/right.ts'", 'imports nothing but shared/'],
  'shared/imports-client.ts': ["export { client } from '../client/right.ts'", 'imports nothing but shared/'],
  'shared/imports-test.ts': ["export { tested } from '../test/right.ts'", 'imports nothing but shared/'],
  'server/imports-client.ts': ["export { client } from '../client/right.ts'", 'server/ and shared/ only'],
  'server/imports-test.ts': ["export { tested } from '../test/right.ts'", 'server/ and shared/ only'],
  'client/imports-server.ts': ["export { server } from '../server/right.ts'", 'client/ and shared/ only'],
  'client/imports-test.ts': ["export { tested } from '../test/right.ts'", 'client/ and shared/ only'],
  'shared/takes-library.ts': ["export { nanoid } from 'nanoid'", 'shared/ takes only'],
  'shared/takes-node.ts': ["export { join } from 'node:path'", 'shared/ takes only'],
  'shared/has-clock.ts': ['export const now = Date.now()', 'no clock'],
  'shared/has-date.ts': ['export const now = new Date()', 'no clock'],
  'shared/has-chance.ts': ['export const die = Math.random()', 'no chance'],
  'shared/reckons-types.ts': [
    "import { Type } from 'typebox'\nexport const part = Type.Pick(Type.Object({}), [])",
    'Type arithmetic is heavy',
  ],
  'server/live/opens-ws.ts': ["export { WebSocketServer } from 'ws'", 'app.boards'],
  'server/workshop/opens-ws-type.ts': ["export type Server = import('ws').WebSocketServer", 'app.boards'],
  'server/workshop/opens-protocols.ts': ["export { Awareness } from 'y-protocols/awareness'", 'app.boards'],
  'server/outcome/opens-yjs.ts': ["export type { Doc } from 'yjs'", 'BoardState'],
  'shared/outcome/opens-yjs.ts': ["export { Doc } from 'yjs'", 'BoardState'],
  'client/outcome/opens-yjs.ts': ["export const yjs = () => import('yjs')", 'BoardState'],
  'client/workshop/opens-provider.ts': ["export { WebsocketProvider } from 'y-websocket'", 'BoardState'],
  'server/board/opens-socket-io.ts': ["export { Server } from 'socket.io'", 'app.workshops'],
  'client/board/opens-socket-io.ts': ["export { io } from 'socket.io-client'", 'client/workshop/live.ts'],
  'server/planning/opens-sqlite.ts': ["export { DatabaseSync } from 'node:sqlite'", 'repository'],
  'server/planning/opens-postgres.ts': ["import pg from 'pg'\nexport { pg }", 'repository'],
  'server/planning/opens-kysely.ts': ["export { sql } from 'kysely'", 'repository'],
  'server/outcome/reads-xlsx.ts': ["import read from 'read-excel-file/node'\nexport { read }", 'server/planning only'],
  'client/planning/reads-csv.ts': ["export { parse } from 'csv-parse/sync'", 'server/planning only'],
  'server/planning/writes-xlsx.ts': [
    "import write from 'write-excel-file/node'\nexport { write }",
    'server/outcome only',
  ],
  'client/outcome/writes-csv.ts': ["export { stringify } from 'csv-stringify/sync'", 'server/outcome only'],
  'client/outcome/draws-canvas.ts': ["export { ReactFlow } from '@xyflow/react'", 'client/board only'],
  'shared/board/works-out-graph.ts': ["export { alg } from '@dagrejs/graphlib'", 'shared/outcome/causes'],
  'client/outcome/lays-out.ts': ["export { layout } from '@dagrejs/dagre'", 'client/board only'],
  'client/shell/keeps-files.ts': ["export { matchPrecache } from 'workbox-precaching'", 'client/worker'],
  'client/ui/has-fastify.ts': ["import fastify from 'fastify'\nexport { fastify }", 'client/ui/api.ts'],
  'server/outcome/has-react.ts': ["export { useState } from 'react'", 'Screens live in client/'],
  'server/access/reads-environment.ts': ['export const port = process.env.PORT', 'server/config.ts'],
  'server/access/reads-environment-too.ts': ["export { env } from 'node:process'", 'server/config.ts'],
  'server/exports-all.ts': ["export * from './right.ts'", 'Name each export'],
  'server/exports-default.ts': ['export default 1', 'noDefaultExport'],
  'server/cycle-a.ts': ["import { b } from './cycle-b.ts'\nexport const a = () => b", 'noImportCycles'],
  'server/cycle-b.ts': ["import { a } from './cycle-a.ts'\nexport const b = () => a", 'noImportCycles'],
  'server/casts.ts': ['export const n = JSON.parse("1") as unknown as number', 'Validate with the schema'],
  'server/takes-any.ts': ['export const n = (x: any) => x', 'noExplicitAny'],
  'server/logs.ts': ["console.log('x')\nexport {}", 'noConsole'],
  'server/forgets-promise.ts': ['async function save() {}\nexport function f() { save() }', 'noFloatingPromises'],
  'server/no-extension.ts': ["export { server } from './right'", 'useImportExtensions'],
  'server/undeclared.ts': ["export { x } from 'left-pad'", 'noUndeclaredDependencies'],
  'server/BadName.ts': ['export const n = 1', 'useFilenamingConvention'],
  'client/ui/bad-name.tsx': ['export const Title = () => <h1>Velkommen</h1>', 'noJsxLiterals'],
  'client/ui/NoLabel.tsx': ['export const Sign = () => <img src="data:," />', 'a11y/useAltText'],
} satisfies Examples

/** What stands on the right side of each wall, so that a wall that refuses everything is found out. */
const allowed = {
  'shared/right.ts': "export const shared = 'ok'\n",
  'shared/board/right.ts': "export { Doc } from 'yjs'\n",
  'shared/planning/right.ts': "export { Type } from 'typebox'\nexport { shared } from '../right.ts'\n",
  'shared/outcome/causes/right.ts': "export { alg } from '@dagrejs/graphlib'\n",
  'server/right.ts': "export { shared as server } from '../shared/right.ts'\n",
  'server/config.ts': 'export const port = process.env.PORT\n',
  'server/board/right.ts': "export { Awareness } from 'y-protocols/awareness'\nexport { WebSocketServer } from 'ws'\n",
  'server/workshop/right.ts': "export { Server } from 'socket.io'\n",
  'server/store/right.ts': "export { DatabaseSync } from 'node:sqlite'\nexport { sql } from 'kysely'\n",
  'server/planning/right.ts': "export { parse } from 'csv-parse/sync'\n",
  'server/outcome/right.ts': "export { stringify } from 'csv-stringify/sync'\n",
  'client/right.ts': "export { shared as client } from '../shared/right.ts'\n",
  'client/board/right.ts':
    "export { layout } from '@dagrejs/dagre'\nexport { ReactFlow } from '@xyflow/react'\nexport { WebsocketProvider } from 'y-websocket'\n",
  'client/worker/right.ts': "export { matchPrecache } from 'workbox-precaching'\n",
  'client/workshop/right.ts': "export { io } from 'socket.io-client'\n",
  'test/right.ts': "export { server as tested } from '../server/right.ts'\nexport { Doc } from 'yjs'\n",
}

type Examples = Record<string, [example: string, refusal: string]>

function refuses(examples: Examples, tool: 'compile' | 'lint') {
  const texts = Object.fromEntries(Object.entries(examples).map(([file, [example]]) => [file, `${example}\n`]))
  let repository: ReturnType<typeof miniRepository>
  let findings: Finding[]
  beforeAll(() => {
    repository = miniRepository({ ...allowed, ...texts })
    findings = repository[tool]()
  })
  afterAll(() => repository.remove())

  test.each(Object.entries(examples))('[WL1] %s is refused', (file, [, refusal]) => {
    const said = findings.filter((finding) => finding.file === file).map(({ text }) => text)
    expect(said.join('\n')).toMatch(new RegExp(refusal.replaceAll(/[()]/g, '\\$&')))
  })

  test('[WL2] what stands on the right side is let through', () => {
    expect(findings.filter(({ file }) => file in allowed)).toEqual([])
  })
}

describe('the compiler', () => refuses(refusedByCompiler, 'compile'))
describe('lint', () => refuses(refusedByLint, 'lint'))
