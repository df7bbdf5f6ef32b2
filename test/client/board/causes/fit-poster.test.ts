import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fitPoster } from '../../../../client/board/causes/fit-poster.ts'
import { exampleCauses } from '../../../../server/planning/example/example-causes.ts'
import { endsOf, linkKey } from '../../../../shared/board/records/link.ts'
import { makeId } from '../../../../shared/ids.ts'
import { analyseCauses } from '../../../../shared/outcome/causes/analyse-causes.ts'
import { chainsIn, linksAlong } from '../../../../shared/outcome/causes/chain-words.ts'
import type { Goal } from '../../../../shared/planning/goal.ts'

/** A fortieth of 1080 lines, in the picture's own type of 16 px. */
const least = 27 / 16
/** What a poster has of a projector of 1920×1080 between title and footer. */
const room = { width: 1776, height: 758, leastScale: least }

const path = new URL('../../../../server/planning/example/goals.json', import.meta.url)
const mainGoals: { nr: number; tittel: string }[] = JSON.parse(readFileSync(path, 'utf8')).hovedmaal
const goals = mainGoals.map(({ nr, tittel }): Goal => {
  const id = makeId('goal', `main${nr}`)
  return { id, level: 'mainGoal', number: `${nr}`, title: tittel, text: '', parents: [], sdgs: [] }
})

test('[PJ24] whatever the example says of two goals fills the hall’s picture in type that is read from the back row', async () => {
  const { statements, links } = await exampleCauses(goals)
  const texts = new Map<string, string>([
    ...goals.map(({ id, title }) => [id, title] as const),
    ...statements.map(({ id, text }) => [id, text] as const),
  ])
  const state = {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    links: new Map(links.map(({ from, to, link }) => [linkKey(from, to), link])),
    conflicts: new Map(),
  }
  const { apart } = analyseCauses(
    goals.map(({ id }) => id),
    state,
  )
  expect(apart).toHaveLength(5)
  for (const { ground } of apart) {
    const keys = [...new Set(chainsIn(ground).flatMap(linksAlong))]
    const ids = [...new Set(keys.flatMap((key) => Object.values(endsOf(key) ?? {})))]
    const drawn = ids.map((id) => ({ id, text: texts.get(id) ?? '', bare: id.startsWith('stm') }))
    expect(fitPoster(drawn, keys, room).scale).toBeGreaterThanOrEqual(least)
  }
})
