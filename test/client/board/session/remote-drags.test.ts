import { expect, test } from 'vitest'
import { remoteDrags } from '../../../../client/board/session/remote-drags.ts'

const who = { role: 'participant', tableNumber: 5, deviceNumber: 2, deviceId: 'dev_abcd' }
const drag = { cardId: 'pln_abcd', over: { lane: 'lan_abcd', index: 1 }, at: { x: 0.5, y: 0.25 } }
const label = () => 'Bord 5, nettbrett 2'

test('[SY95] what another device holds is shown with its table; what this one holds is not', () => {
  const states = new Map<number, unknown>([
    [1, { who, drag }],
    [2, { who, drag }],
  ])
  expect(remoteDrags(states, 1, label)).toEqual([{ key: 2, label: 'Bord 5, nettbrett 2', tableNumber: 5, drag }])
})

test('[SY95] a device that holds nothing is not shown', () => {
  expect(
    remoteDrags(
      new Map<number, unknown>([
        [2, { who, drag: null }],
        [3, { who }],
      ]),
      1,
      label,
    ),
  ).toEqual([])
})

test.each([
  ['no state', null],
  ['no stamp', { drag }],
  ['a drag that is no drag', { who, drag: 'x' }],
  ['a card that is no text', { who, drag: { ...drag, cardId: 7 } }],
])('[SY95] %s is left out', (_name, state) => {
  expect(remoteDrags(new Map<number, unknown>([[2, state]]), 1, label)).toEqual([])
})

test('[SY95] a place or a point that cannot be read is no place, the card is still held', () => {
  const odd = { cardId: 'pln_abcd', over: { lane: 3 }, at: { x: Number.NaN, y: 0 } }
  expect(remoteDrags(new Map<number, unknown>([[2, { who, drag: odd }]]), 1, label)).toMatchObject([
    { drag: { cardId: 'pln_abcd', over: null, at: null } },
  ])
})
