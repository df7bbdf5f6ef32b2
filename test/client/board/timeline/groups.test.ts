import { expect, test } from 'vitest'
import { groupsOf } from '../../../../client/board/timeline/groups.ts'
import type { Column } from '../../../../shared/board/arrange.ts'
import type { CardId } from '../../../../shared/ids.ts'
import { lanes, plans } from '../../../fixtures/board-samples.ts'

const [lane] = lanes
const [one, two, three] = plans.map((plan) => ({ kind: 'plan', id: plan.id, plan }) as const)
const timing = { start: '2028-1', finish: '2028-2' }

test('[UU115] rows are the timed cards lane by lane, the rest in the tray; those that are filtered away are in neither', () => {
  if (!lane || !one || !two || !three) throw new Error('The samples have too few plans')
  const columns: Column[] = [
    { lane: null, cards: [one] },
    { lane, cards: [two, three] },
  ]
  const shown = (timed: CardId[], hidden: CardId[]) => {
    const { lanes: rows, untimed } = groupsOf(columns, new Map(timed.map((id) => [id, timing])), new Set(hidden))
    return [rows.map(({ lane: of, cards }) => [of?.id ?? null, cards.map(({ id }) => id)]), untimed.map(({ id }) => id)]
  }
  expect(shown([three.id], [])).toEqual([[[lane.id, [three.id]]], [one.id, two.id]])
  expect(shown([one.id, two.id], [one.id])).toEqual([[[lane.id, [two.id]]], [three.id]])
})
