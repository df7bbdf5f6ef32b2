import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleCauses } from '../../../server/planning/example/example-causes.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { type GoalId, makeId, type NodeId } from '../../../shared/ids.ts'
import { analyseCauses } from '../../../shared/outcome/causes/analyse-causes.ts'
import { chainsIn, groundText, toldChain } from '../../../shared/outcome/causes/chain-words.ts'
import { linksOf } from '../../../shared/outcome/causes/goal-pairs.ts'
import type { Goal } from '../../../shared/planning/goal.ts'

const goalId = (n: number) => makeId('goal', `main${n}`)
const goals = [1, 2, 3, 4].map(
  (n): Goal => ({
    id: goalId(n),
    level: 'mainGoal',
    number: `${n}`,
    title: `Mål ${n}`,
    text: '',
    parents: [],
    sdgs: [],
  }),
)
const path = new URL('../../../server/planning/example/goals.json', import.meta.url)

async function example() {
  const { statements, links } = await exampleCauses(goals)
  return {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    links: new Map(links.map(({ from, to, link }) => [linkKey(from, to), link])),
    conflicts: new Map(),
  }
}

test('[GC49] the example has the nine steps of its source, word for word, linked to each other and to all four main goals', async () => {
  const { statements, links } = await example()
  const steps: { tekst: string }[] = JSON.parse(readFileSync(path, 'utf8')).maalkonflikt_eksempel
  expect([...statements.values()].map(({ text }) => text)).toEqual(steps.map(({ tekst }) => tekst))
  const ends = new Set([...links.keys()].flatMap((key) => key.split('>')))
  for (const id of [...statements.keys(), ...goals.map((goal) => goal.id)]) expect(ends).toContain(id)
  expect(links.size).toBe(14)
})

/*
 * Worked out by hand from the fourteen links (s = step, G = main goal):
 *   s1 + G3, s1 + s3, s2 + s3, s3 + s4, s4 + G1, s5 + G1, s5 + G2, s3 + s6, s6 − s5, s6 + s7, s7 − G1, s6 + s9, s9 − s8, s8 + G4.
 * The chains from step 3, densification:
 *   s3 s4 G1: + (2 links).  s3 s6 s7 G1: −, s3 s6 s5 G1: − (3).  s3 s6 s5 G2: − (3).  s3 s6 s9 s8 G4: − (4).
 * Step 1 has those, one link longer, and s1 G3: + (1). Step 2 has those only. No goal acts on anything, and nothing acts back: no loop.
 * So goal 3 is pulled from 1, 2 and 4 by step 1, and goal 1 (by way of step 4) from 2 and 4 by step 3. The signs to 2 and 4 are always
 * the same: from s3 and s6 both −; they are not pulled apart. The fewest links:
 *   1–2: 2 + 3 = 5.  1–3: 4 + 1 = 5.  2–3: 4 + 1 = 5.  1–4: 2 + 4 = 6.  3–4: 1 + 5 = 6.
 */
test('[GC50] of the example it is found what was worked out by hand: five pairs of goals, the shortest first, and no loop', async () => {
  const state = await example()
  const { apart, loops, entangled, cut } = analyseCauses(
    goals.map(({ id }) => id),
    state,
  )
  const number = (id: GoalId) => id.at(-1)
  expect(apart.map(({ goals: [a, b], ground }) => [`${number(a)}–${number(b)}`, linksOf(ground)])).toEqual([
    ['1–2', 5],
    ['1–3', 5],
    ['2–3', 5],
    ['1–4', 6],
    ['3–4', 6],
  ])
  expect([loops, entangled, cut]).toEqual([[], [], false])
})

test('[GC51] why goals pull apart is told as a sentence that follows the links', async () => {
  const state = await example()
  const { t } = createI18n({ nb, nn: {}, en: {} })
  const nameOf = (id: NodeId) => goals.find((goal) => goal.id === id)?.title ?? id.replace('stm_exampleStep', 'ledd ')
  const [first] = analyseCauses(
    goals.map(({ id }) => id),
    state,
  ).apart
  const chains = first ? chainsIn(first.ground).map((nodes) => toldChain(nodes, state.links, nameOf)) : []
  expect(groundText(t, chains)).toBe(
    '«ledd 3» støtter «ledd 4», som støtter «Mål 1». ' +
      'Samtidig: «ledd 3» støtter «ledd 6», som motvirker «ledd 5», som støtter «Mål 2»',
  )
})
