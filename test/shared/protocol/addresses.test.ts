import { expect, test } from 'vitest'
import { address, addresses, isScreenPath, socketPaths } from '../../../shared/protocol/addresses.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { exportPath } from '../../../shared/protocol/rest/outcome.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { workshopId } from '../../fixtures/board-samples.ts'

test('[OP31] every screen of the client may be answered from the device', () => {
  for (const pattern of Object.values(addresses))
    expect(isScreenPath(pattern.replace(/:\w+/g, 'x')), pattern).toBe(true)
  expect(isScreenPath(address('seat', { workshopId }))).toBe(true)
})

test.each([
  socketPaths.live,
  `${socketPaths.boards}/x`,
  accessApi.session.path,
  workshopApi.workshop.path,
  exportPath(workshopId, 'current', 'csv'),
  '/api/openapi.json',
  '/api/schemas/outcome-1.json',
  '/healthz',
  '/sw.js',
  '/assets/x.js',
  '/index.html',
  '/bord/x/y',
])('[OP31] %s is never answered by the page', (path) => {
  expect(isScreenPath(path)).toBe(false)
})
