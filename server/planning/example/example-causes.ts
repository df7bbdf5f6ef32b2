import { readFile } from 'node:fs/promises'
import type { Link } from '../../../shared/board/records/link.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import { makeId, type NodeId, type StatementId } from '../../../shared/ids.ts'
import type { Goal } from '../../../shared/planning/goal.ts'

/** The causal picture of the example: nine statements, and how they act on each other and on the four main goals. */
export interface ExampleCauses {
  readonly statements: readonly Statement[]
  readonly links: readonly { readonly from: NodeId; readonly to: NodeId; readonly link: Link }[]
}

/** A step of the example by its number, or the main goal with this number. */
type End = number | `goal ${number}`

/**
 * Each link with the words of the source its sign follows from. Steps are quoted from "maalkonflikt_eksempel" in goals.json,
 * goals from their target pictures ("maalbilde_fulltekst") there.
 */
const signs: readonly (readonly [from: End, sign: '+' | '−', to: End])[] = [
  // Goal 3: "redusere Bærums klimafotavtrykk" is what step 1 wants.
  [1, '+', 'goal 3'],
  // Step 3 says "Vi fortetter DERFOR": both steps before it ask for it.
  [1, '+', 3],
  [2, '+', 3],
  // "DETTE GIR folkehelsegevinster"; goal 1: "Her skjer også folkehelsearbeidet".
  [3, '+', 4],
  [4, '+', 'goal 1'],
  // Goals 1 and 2 both name what step 5 wants: "Varierende bomiljøer skal gi mulighet for bolig", "varierte bomiljøer".
  [5, '+', 'goal 1'],
  [5, '+', 'goal 2'],
  // "MEN boliger blir mindre tilgjengelige": what densification leads to, and what stands against step 5.
  [3, '+', 6],
  [6, '−', 5],
  // "DETTE FORSTERKER sosial ulikhet"; goal 1 is called "gode liv og LIKE muligheter".
  [6, '+', 7],
  [7, '−', 'goal 1'],
  // Step 9, "DISSE yrkesgruppene har ikke råd", follows from homes that are too dear, and keeps away those step 8 needs.
  [6, '+', 9],
  [9, '−', 8],
  // Goal 4: "et bærekraftig og helhetlig tjenestetilbud" is what step 8 is to keep up.
  [8, '+', 'goal 4'],
]

/** What a statement tells of, where its words are those of a main goal. */
const about: Readonly<Record<number, number>> = { 1: 3, 4: 1, 5: 1, 7: 1, 8: 4 }

/** The example, with ids that are the same each time. Links to main goals that are not among these goals are left out. */
export async function exampleCauses(goals: readonly Goal[]): Promise<ExampleCauses> {
  const source = JSON.parse(await readFile(new URL('./goals.json', import.meta.url), 'utf8'))
  const steps: { steg: number; tekst: string }[] = source.maalkonflikt_eksempel
  const mainGoal = (number: number) =>
    goals.find((goal) => goal.level === 'mainGoal' && goal.number === String(number))?.id ?? null
  const nodeOf = (end: End) => (typeof end === 'number' ? stepId(end) : mainGoal(Number(end.slice('goal '.length))))
  return {
    statements: steps.map(({ steg, tekst }) => ({
      id: stepId(steg),
      text: tekst,
      about: about[steg] === undefined ? null : mainGoal(about[steg]),
      raisedBy: null,
    })),
    links: signs.flatMap(([start, sign, end]) => {
      const [from, to] = [nodeOf(start), nodeOf(end)]
      return from && to ? [{ from, to, link: { effect: sign === '+' ? 2 : -2 } }] : []
    }),
  }
}

function stepId(number: number): StatementId {
  return makeId('statement', `exampleStep${number}`)
}
