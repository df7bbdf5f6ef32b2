import type { PlanId } from '../ids.ts'
import { limits } from '../limits.ts'
import { comparableName } from './comparable.ts'
import type { Finding } from './finding.ts'
import type { Plan } from './plan.ts'
import { type Finder, finder, readNames } from './read-names.ts'

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

/** What a row's cell names, before it is known which of it goes round in a ring. */
interface Named {
  readonly text: string
  readonly found: readonly Known[]
  readonly unread: readonly string[]
}

/**
 * What each row builds on, by the plans' names. A name in the catalogue means the plan there, which is built on nothing of
 * the file; any other the first row of the name. Rows that build on each other in a ring do so on none of the ring.
 */
export function readFoundations(
  rows: readonly NamingRow[],
  catalogue: readonly Pick<Plan, 'id' | 'name'>[],
): Map<number, FoundationsReading> {
  const find = planFinder(rows, catalogue)
  const named = new Map(
    rows.map(({ row, text }): [number, Named] => {
      const { found, unread } = readNames(text, find)
      const over = found.slice(limits.planFoundations).map(({ name }) => name)
      return [row, { text, found: found.slice(0, limits.planFoundations), unread: [...unread, ...over] }]
    }),
  )
  const rings = rowsInRings(named)
  return new Map([...named].map(([row, names]) => [row, reading(names, rings.has(row) ? rings : none)]))
}

const none: ReadonlySet<Foundation> = new Set()

function planFinder(rows: readonly NamingRow[], catalogue: readonly Pick<Plan, 'id' | 'name'>[]): Finder<Known> {
  const known = catalogue.map(({ id, name }): Known => ({ key: id, name }))
  const inCatalogue = finder(known, ({ name }) => [comparableName(name)])
  const taken = new Set(known.map(({ name }) => comparableName(name)))
  const firstRows = new Map<string, Known>()
  for (const { row, name } of rows) {
    const key = comparableName(name)
    if (!taken.has(key) && !firstRows.has(key)) firstRows.set(key, { key: row, name })
  }
  return (name) => inCatalogue(comparableName(name)) ?? firstRows.get(comparableName(name))
}

type Ties = ReadonlyMap<Foundation, readonly Foundation[]>

/** The rows that build on themselves by way of others: they lead to a ring, and a ring leads to them. Each tie is looked at twice. */
function rowsInRings(named: ReadonlyMap<number, Named>): ReadonlySet<Foundation> {
  const down: Ties = new Map(
    [...named].map(([row, { found }]) => [row, found.map(({ key }) => key).filter((key) => named.has(Number(key)))]),
  )
  const up = new Map<Foundation, Foundation[]>([...down.keys()].map((row) => [row, []]))
  for (const [row, below] of down) for (const key of below) up.get(key)?.push(row)
  const leading = goingRound(down, up)
  return new Set([...goingRound(up, down)].filter((row) => leading.has(row)))
}

/** What is left when all that leads to nothing left is taken away, one after another. */
function goingRound(to: Ties, from: Ties): ReadonlySet<Foundation> {
  const ahead = new Map([...to].map(([row, keys]) => [row, keys.length]))
  const ended = [...to.keys()].filter((row) => ahead.get(row) === 0)
  for (const row of ended) {
    ahead.delete(row)
    for (const before of from.get(row) ?? []) {
      const count = (ahead.get(before) ?? 0) - 1
      ahead.set(before, count)
      if (count === 0) ended.push(before)
    }
  }
  return new Set(ahead.keys())
}

function reading({ text, found, unread }: Named, rings: ReadonlySet<Foundation>): FoundationsReading {
  const ring = found.filter(({ key }) => rings.has(key)).map(({ name }) => name)
  const used = found.filter(({ key }) => !rings.has(key))
  const names = used.map(({ name }) => name)
  return {
    buildsOn: used.map(({ key }) => key),
    whole: unread.length === 0 && ring.length === 0,
    said: [
      ...said('foundationsRead', names.every((name) => text.includes(name)) ? [] : names),
      ...said('foundationsUnread', unread),
      ...said('foundationCycle', ring),
    ],
  }
}

function said(code: Finding['code'], names: readonly string[]): Pick<Finding, 'code' | 'params'>[] {
  return names.length === 0 ? [] : [{ code, params: { names: names.join('; ') } }]
}
