import { expect, test } from 'vitest'
import { createTokens } from '../../../server/poll/tokens.ts'
import { makeId } from '../../../shared/ids.ts'

const pollId = makeId('poll', 'round')
const workshopId = makeId('workshop', 'hall')
const deviceId = makeId('device', 'tablet')

test('[PO14] after a restart the tokens that devices hold are good, and no more are given in that round', () => {
  const before = createTokens('secret')
  before.begin(workshopId, pollId)
  const token = before.give(pollId, deviceId)
  const after = createTokens('secret')
  expect(after.fingerprint(pollId, token)).toBe(before.fingerprint(pollId, token))
  expect(() => after.give(pollId, makeId('device', 'other'))).toThrow('conflictingChange')
})

test('[PO13] a token of another poll or another server is refused', () => {
  const tokens = createTokens('secret')
  tokens.begin(workshopId, pollId)
  const token = tokens.give(pollId, deviceId)
  expect(() => tokens.fingerprint(makeId('poll', 'next'), token)).toThrow('forbidden')
  expect(() => createTokens('other').fingerprint(pollId, token)).toThrow('forbidden')
  for (const forged of ['', '.', token.slice(0, -1), `${token}.`]) {
    expect(() => tokens.fingerprint(pollId, forged)).toThrow('forbidden')
  }
})

test('[PO39] who has had a token is forgotten with the workshop, and with no other', () => {
  const tokens = createTokens('secret')
  const other = makeId('poll', 'other')
  tokens.begin(workshopId, pollId)
  tokens.begin(makeId('workshop', 'elsewhere'), other)
  tokens.give(pollId, deviceId)
  tokens.endAll(workshopId)
  expect(() => tokens.give(pollId, deviceId)).toThrow('conflictingChange')
  expect(tokens.give(other, deviceId)).not.toBe('')
})
