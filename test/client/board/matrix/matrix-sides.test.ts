import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cellBeside,
  type MatrixChoice,
  type MatrixSource,
  matrixSides,
  pageAt,
  pageSize,
} from '../../../../client/board/matrix/matrix-sides.ts'
import { cardName, cardsOf } from '../../../../shared/board/card.ts'
import { linkKey } from '../../../../shared/board/records/link.ts'
import { goalId, plan, planId, view } from '../../../shared/outcome/sample-workshop.ts'

const workshop = view({ plans: [plan(1, { name: 'Klimaplan' }), plan(2), plan(3)], goals: 3, ranked: [goalId(1)] })
const cards = new Map(cardsOf(workshop, { proposals: new Map() }).map((card) => [card.id, card]))
const source: MatrixSource = {
  goals: workshop.goals,
  cards,
  hidden: new Set(),
  links: new Map([
    [linkKey(planId(2), goalId(3)), { effect: 0 }],
    [linkKey(goalId(1), goalId(2)), { effect: -2 }],
  ]),
  asked: new Set([linkKey(planId(1), goalId(1))]),
  nameOf: (id) => {
    const card = cards.get(id)
    return card ? cardName(card) : id
  },
}
const all: MatrixChoice = { kind: 'planGoal', level: null, search: '', only: null }
const plans = [planId(1), planId(2), planId(3)]
const goals = [goalId(1), goalId(2), goalId(3)]

test('[GC67] rows act on columns: plans on goals, goals on goals or plans on plans, each in its usual order', () => {
  expect(matrixSides(source, all)).toEqual({ rows: plans, columns: goals })
  expect(matrixSides(source, { ...all, kind: 'goalGoal' })).toEqual({ rows: goals, columns: goals })
  expect(matrixSides(source, { ...all, kind: 'planPlan' })).toEqual({ rows: plans, columns: plans })
})

test('[GC67] shown are the cards this device shows, the goals of a level, rows by any words, and only what is scored or asked', () => {
  const rows = (choice: Partial<MatrixChoice>, hidden = source.hidden) =>
    matrixSides({ ...source, hidden }, { ...all, ...choice }).rows
  expect(rows({}, new Set([planId(2)]))).toEqual([planId(1), planId(3)])
  expect(rows({ search: 'KLIMA' })).toEqual([planId(1)])
  expect(matrixSides(source, { ...all, level: 'subGoal' }).columns).toEqual([])
  // What has no effect has been scored all the same.
  expect(matrixSides(source, { ...all, only: 'scored' })).toEqual({ rows: [planId(2)], columns: [goalId(3)] })
  expect(matrixSides(source, { ...all, kind: 'goalGoal', only: 'scored' })).toEqual({
    rows: [goalId(1)],
    columns: [goalId(2)],
  })
  expect(matrixSides(source, { ...all, only: 'asked' })).toEqual({ rows: [planId(1)], columns: [goalId(1)] })
})

test('[GC68] a page at a time is drawn, every one of a side on exactly one page, and arrows go on from page to page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), (down, across) => {
      const side = (count: number) => Array.from({ length: count }, (_, n) => planId(n))
      const sides = { rows: side(down), columns: side(across) }
      const walked = (key: string, end: 'row' | 'column') => {
        const seen: string[] = []
        for (let at = { row: 0, column: 0 }; ; ) {
          const page =
            end === 'row'
              ? pageAt(sides.rows, at.row, pageSize.rows)
              : pageAt(sides.columns, at.column, pageSize.columns)
          expect(page.ids.length).toBeLessThanOrEqual(end === 'row' ? pageSize.rows : pageSize.columns)
          seen.push(page.ids[at[end] - page.first] as string)
          const next = cellBeside(at, key, false, sides)
          if (!next || next[end] === at[end]) return seen
          at = next
        }
      }
      expect(walked('ArrowDown', 'row')).toEqual(sides.rows)
      expect(walked('ArrowRight', 'column')).toEqual(sides.columns)
      const last = { row: down - 1, column: across - 1 }
      expect(cellBeside({ row: 0, column: 0 }, 'End', true, sides)).toEqual(last)
      expect(cellBeside(last, 'Home', true, sides)).toEqual({ row: 0, column: 0 })
      expect(cellBeside(last, 'Home', false, sides)).toEqual({ row: down - 1, column: 0 })
    }),
  )
})
