import { expect, test } from 'vitest'
import { alongInWords } from '../../../../client/board/along/along.ts'
import { createMoving, readMs } from '../../../../client/board/along/moving.ts'
import { movedBetween } from '../../../../client/board/along/useJustMoved.ts'
import type { Conflict } from '../../../../shared/board/records/conflict.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import type { CardId, GoalId } from '../../../../shared/ids.ts'
import { makeId } from '../../../../shared/ids.ts'
import { conflict } from '../../../fixtures/board-samples.ts'
import { cardId, makeLanes } from '../canvas/board.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const goal: GoalId = makeId('goal', 'goal')
const columns = makeLanes([1, 2, 2])
const names = new Map<string, string>([
  [goal, '2.1 Levende bygder'],
  ...columns.flatMap(({ cards }) => cards).map(({ id }): [string, string] => [id, `Plan ${Number(id.slice(-4))}`]),
])
const flagged = (...all: Conflict['parties'][]) =>
  new Map(
    all.map((parties, index) => {
      const each = conflict({ id: makeId('conflict', `c${index}`), parties })
      return [each.id, each]
    }),
  )
const said = (id: CardId, ...all: Conflict['parties'][]) =>
  alongInWords(t, id, { conflicts: flagged(...all), columns, nameOf: (each) => names.get(each) })

test('[GC87] a move tells how many goal conflicts go along, against what, and where that lies', () => {
  expect(said(cardId(1), [cardId(1), cardId(3)])).toBe('Tar med 1 målkonflikt: mot «Plan 3» (nå i «Felt 2»).')
  expect(said(cardId(1), [cardId(0), cardId(1)], [cardId(1), goal])).toBe(
    'Tar med 2 målkonflikter: mot «Plan 0» (ikke plassert) og mot «2.1 Levende bygder».',
  )
})

test('[GC87] nothing is said of a card without conflicts, each other is named once, and of many some are counted', () => {
  expect(said(cardId(1), [cardId(2), cardId(3)])).toBe('')
  expect(said(cardId(1), [cardId(1), cardId(3)], [cardId(3), cardId(1)])).toBe(
    'Tar med 2 målkonflikter: mot «Plan 3» (nå i «Felt 2»).',
  )
  expect(said(cardId(1), [cardId(1), cardId(0), cardId(2), cardId(3), goal])).toMatch(/ og mot 1 til\.$/)
  expect(said(cardId(1), [cardId(1), cardId(99)])).toContain('mot «noe som ikke lenger er med»')
})

test('[GC88] what a card takes along is shown while it is carried, and for a time after it came to another lane', () => {
  const timers: { run: () => void; ms: number; isOff?: boolean }[] = []
  const moving = createMoving((run, ms) => {
    const timer: (typeof timers)[number] = { run, ms }
    timers.push(timer)
    return () => {
      timer.isOff = true
    }
  })
  moving.carry(cardId(1))
  expect(moving.get()).toBe(cardId(1))
  moving.carry(null)
  expect(moving.get()).toBeNull()
  moving.carry(cardId(1))
  moving.moved(cardId(1))
  moving.carry(null)
  expect(moving.get()).toBe(cardId(1))
  moving.carry(cardId(2))
  expect(moving.get()).toBe(cardId(2))
  expect(timers).toMatchObject([{ ms: readMs, isOff: true }])
  moving.moved(cardId(2))
  timers.at(-1)?.run()
  expect(moving.get()).toBeNull()
})

test('[GC90] the hall tells what a card takes along that has come to another lane; not of one that is new, nor of many at once', () => {
  const moved = (from: readonly number[], to: readonly number[]) => movedBetween(makeLanes(from), makeLanes(to))
  expect(moved([1, 2, 2], [1, 2, 2])).toEqual([])
  expect(moved([1, 2, 2], [1, 1, 3])).toEqual([cardId(2)])
  expect(moved([2, 1], [1, 2])).toEqual([cardId(1)])
  expect(moved([1, 2], [1, 3])).toEqual([])
  expect(moved([3, 0], [0, 3])).toHaveLength(3)
})
