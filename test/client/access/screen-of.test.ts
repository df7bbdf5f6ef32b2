import { describe, expect, test } from 'vitest'
import { screenOf } from '../../../client/access/screen-of.ts'
import { makeId } from '../../../shared/ids.ts'
import { address, addresses } from '../../../shared/protocol/addresses.ts'

const workshopId = makeId('workshop', 'one1')

describe('opening a link', () => {
  test('[UU46] each role begins at its own screen', () => {
    expect(screenOf({ role: 'planner', workshopId: null })).toBe(addresses.strategies)
    expect(screenOf({ role: 'facilitator', workshopId })).toBe(address('desk', { workshopId }))
    expect(screenOf({ role: 'viewer', workshopId })).toBe(address('projector', { workshopId }))
  })
})
