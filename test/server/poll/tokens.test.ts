import { expect, test } from 'vitest'
import { createTokens } from '../../../server/poll/tokens.ts'
import { makeId } from '../../../shared/ids.ts'

const pollId = makeId('poll', 'round')
const deviceId = makeId('device', 'tablet')

test('[PO14] after a restart the tokens that devices hold are good, and no more are given in that round', () => {
  const before = createTokens('secret')
  before.begin(pollId)
  const token = before.give(pollId, deviceId)
  const after = createTokens('secret')
  expect(after.fingerprint(pollId, token)).toBe(before.fingerprint(pollId, token))
  expect(() => after.give(pollId, makeId('device', 'other'))).toThrow('conflictingChange')
})

test('[PO13] a token of another poll or another server is refused', () => {
  const tokens = createTokens('secret')
  tokens.begin(pollId)
  const token = tokens.give(pollId, deviceId)
  expect(() => tokens.fingerprint(makeId('poll', 'next'), token)).toThrow('forbidden')
  expect(() => createTokens('other').fingerprint(pollId, token)).toThrow('forbidden')
  for (const forged of ['', '.', token.slice(0, -1), `${token}.`]) {
    expect(() => tokens.fingerprint(pollId, forged)).toThrow('forbidden')
  }
})
