import { expect, test } from 'vitest'
import { linkMatrix } from '../../../../shared/outcome/causes/link-matrix.ts'
import type { OutcomeLink, OutcomeNode } from '../../../../shared/outcome/types.ts'
import { boardId } from '../sample-workshop.ts'

const node = (kind: OutcomeNode['kind'], id: string, name = id): OutcomeNode => ({ kind, id, name })
const [roads, homes] = [node('plan', 'Veiplan'), node('plan', 'Boligplan')]
const [first, second, tenth] = [node('goal', '1 Klima'), node('goal', '2 Helse'), node('goal', '10 Natur')]
const link = (board: number, from: OutcomeNode, to: OutcomeNode, effect: OutcomeLink['effect']): OutcomeLink => ({
  boardId: boardId(board),
  from,
  to,
  effect,
})

test('[GC70] what boards have scored is a matrix, board by board: 0 where there is no effect, nothing where nobody said', () => {
  const links = [
    link(1, roads, tenth, -2),
    link(1, roads, second, 0),
    link(1, homes, second, 3),
    link(1, first, second, 1),
    link(2, roads, second, 1),
    link(2, roads, node('statement', 'Det blir dyrt'), 2),
    link(2, node('plan', 'gone', ''), second, 2),
  ]
  expect(linkMatrix(links)).toEqual({
    columns: [second, tenth],
    lines: [
      { boardId: boardId(1), from: homes, effects: [3, null] },
      { boardId: boardId(1), from: roads, effects: [0, -2] },
      { boardId: boardId(1), from: first, effects: [1, null] },
      { boardId: boardId(2), from: roads, effects: [1, null] },
    ],
  })
})
