import type { PlanId } from '../ids.ts'
import { limits } from '../limits.ts'
import { comparableName } from './comparable.ts'
import type { Finding } from './finding.ts'
import type { Plan } from './plan.ts'
import { finder, readNames } from './read-names.ts'

/** A plan of the catalogue by its id, or one of the file by its row. */
export type Foundation = PlanId | number

/** A row of the file that can be taken in, and its cell that names the plans it builds on. */
export interface NamingRow {
  readonly row: number
  readonly name: string
  readonly text: string
}

/** What a row builds on, and what is to be said of it; `whole`: nothing of the cell was left unread. */
export interface FoundationsReading {
  readonly buildsOn: readonly Foundation[]
  readonly said: readonly Pick<Finding, 'code' | 'params'>[]
  readonly whole: boolean
}

interface Known {
  readonly key: Foundation
  readonly name: string
}

/**
 * What each row builds on, by the plans' names. A name in the catalogue means the plan there, which is built on nothing of
 * the file; any other the first row of the name. Rows that build on each other in a ring do so on none of the ring.
 */
export function readFoundations(
  rows: readonly NamingRow[],
  catalogue: readonly Pick<Plan, 'id' | 'name'>[],
): Map<number, FoundationsReading> {
  const inCatalogue = finder<Known>(
    catalogue.map(({ id, name }) => ({ key: id, name })),
    ({ name }) => [comparableName(name)],
  )
  const taken = new Set(catalogue.map(({ name }) => comparableName(name)))
  const firstRows = new Map<string, Known>()
  for (const { row, name } of rows) {
    const key = comparableName(name)
    if (!taken.has(key) && !firstRows.has(key)) firstRows.set(key, { key: row, name })
  }
  const read = new Map(
    rows.map(({ row, text }) => {
      const { found, unread } = readNames(text, (name) => {
        const key = comparableName(name)
        return inCatalogue(key) ?? firstRows.get(key)
      })
      const over = found.slice(limits.planFoundations).map(({ name }) => name)
      return [row, { found: found.slice(0, limits.planFoundations), unread: [...unread, ...over], text }] as const
    }),
  )
  const inRing = ringOf(new Map([...read].map(([row, { found }]) => [row, found.map(({ key }) => key)])))
  return new Map(
    [...read].map(([row, { found, unread, text }]) => {
      const isRing = ({ key }: Known) => inRing.has(row) && inRing.has(key)
      const ring = found.filter(isRing)
      const used = found.filter((known) => !isRing(known))
      const exact = used.every(({ name }) => text.includes(name))
      return [
        row,
        {
          buildsOn: used.map(({ key }) => key),
          whole: unread.length === 0 && ring.length === 0,
          said: [
            ...said('foundationsRead', exact ? [] : used.map(({ name }) => name)),
            ...said('foundationsUnread', unread),
            ...said(
              'foundationCycle',
              ring.map(({ name }) => name),
            ),
          ],
        },
      ]
    }),
  )
}

function said(code: Finding['code'], names: readonly string[]): Pick<Finding, 'code' | 'params'>[] {
  return names.length === 0 ? [] : [{ code, params: { names: names.join('; ') } }]
}

/** What is left when rows that build on nothing left, or on which nothing left builds, are taken away one after another. */
function ringOf(buildsOn: ReadonlyMap<number, readonly Foundation[]>): ReadonlySet<Foundation> {
  let left = new Map(buildsOn)
  for (;;) {
    const below = new Set([...left.values()].flat())
    const next = new Map(
      [...left]
        .filter(([row, keys]) => below.has(row) && keys.some((key) => typeof key === 'number' && left.has(key)))
        .map(([row, keys]) => [row, keys] as const),
    )
    if (next.size === left.size) return new Set(left.keys())
    left = next
  }
}
