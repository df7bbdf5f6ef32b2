import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutCauses, type NodeText } from '../../../../client/board/causes/layout-causes.ts'
import { directions, nearest } from '../../../../client/board/causes/nearest.ts'
import { type LinkKey, linkKey } from '../../../../shared/board/records/link.ts'
import { makeId, type NodeId } from '../../../../shared/ids.ts'

const id = (n: number): NodeId => makeId('statement', `text${n}`)

/** A picture of at most twelve nodes; a third of them may have no link. */
const picture = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    texts: fc.tuple(
      ...Array.from({ length: count }, (_, n) =>
        fc.record({ id: fc.constant(id(n)), text: fc.lorem({ maxCount: 12 }) }),
      ),
    ),
    links: fc.array(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => linkKey(id(a), id(b))),
      { maxLength: count === 1 ? 0 : 16 },
    ),
  }),
)

const plain = ({ nodes, links }: ReturnType<typeof layoutCauses>) => ({
  nodes: [...nodes].sort(byKey),
  links: [...links].sort(byKey),
})
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

test('[GC41] the same picture is laid out the same, in whatever order its records were written', () => {
  fc.assert(
    fc.property(picture, fc.func(fc.nat()), ({ texts, links }, order) => {
      const shuffled = <T>(items: readonly T[]) => [...items].sort((a, b) => order(a) - order(b))
      expect(plain(layoutCauses(shuffled(texts), shuffled(links)))).toEqual(plain(layoutCauses(texts, links)))
    }),
  )
})

test('[GC41] every node has a place, and no two lie over each other', () => {
  fc.assert(
    fc.property(picture, ({ texts, links }) => {
      const rects = [...layoutCauses(texts, links).nodes.values()]
      expect(rects).toHaveLength(texts.length)
      for (const [index, a] of rects.entries())
        for (const b of rects.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart).toBe(true)
        }
    }),
  )
})

test('[GC41] what is added without a link moves nothing that has one', () => {
  fc.assert(
    fc.property(picture, ({ texts, links }) => {
      const before = layoutCauses(texts, links)
      const added: NodeText = { id: id(99), text: 'Nytt' }
      const after = layoutCauses([...texts, added], links)
      const linked = [...before.nodes].filter(([key]) => links.some((link) => link.includes(key)))
      for (const [key, rect] of linked) expect(after.nodes.get(key)).toEqual(rect)
      expect(plain({ ...after, nodes: new Map() }).links).toEqual(plain(before).links)
    }),
  )
})

test('[GC41] links go from left to right where nothing acts back', () => {
  const links: LinkKey[] = [linkKey(id(1), id(2)), linkKey(id(2), id(3)), linkKey(id(1), id(3))]
  const { nodes } = layoutCauses(
    [1, 2, 3].map((n) => ({ id: id(n), text: `Ledd ${n}` })),
    links,
  )
  const x = (n: number) => nodes.get(id(n))?.x ?? Number.NaN
  expect(x(1)).toBeLessThan(x(2))
  expect(x(2)).toBeLessThan(x(3))
})

test('[GC52] the arrow keys go to the nearest node in their direction, and by them every node is reached', () => {
  const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 })
  const few = new Map<NodeId, ReturnType<typeof at>>([
    [id(1), at(0, 0)],
    [id(2), at(100, 10)],
    [id(3), at(30, 200)],
  ])
  expect(nearest(few, id(1), 'ArrowRight')).toBe(id(2))
  expect(nearest(few, id(1), 'ArrowDown')).toBe(id(3))
  expect(nearest(few, id(1), 'ArrowLeft')).toBe(null)
  fc.assert(
    fc.property(picture, ({ texts, links }) => {
      const { nodes } = layoutCauses(texts, links)
      const reached = new Set<NodeId>([id(0)])
      for (const from of reached)
        for (const key of Object.keys(directions) as (keyof typeof directions)[]) {
          const to = nearest(nodes, from, key)
          if (to) reached.add(to)
        }
      expect(reached.size).toBe(texts.length)
    }),
  )
})
