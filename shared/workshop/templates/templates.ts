import type { Language } from '../../i18n/translate.ts'
import type { Phase } from '../phase.ts'
import type { Lane, TemplateId } from '../workshop.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { ambitionsScript, needsScript, type PhaseText, type ScriptPhase, type TemplateTexts } from './script.ts'

/** The council term a workshop plans for. */
export interface Term {
  termFrom: number
  termTo: number
}

/** What a new workshop starts from. The texts become the workshop's own and are edited there; they are data, not interface. */
export interface Template {
  readonly task: string
  readonly tables: number
  readonly lanes: Omit<Lane, 'id'>[]
  readonly agenda: Omit<Phase, 'id'>[]
}

/** Groups of five to seven, in a council of middling size. */
const tables = 6

const textsOf: Readonly<Record<Language, TemplateTexts>> = { nb, nn, en }

/** A template in a language, for a term. */
export function templateOf(id: TemplateId, language: Language, term: Term): Template {
  const { ambitions, needs } = textsOf[language]
  switch (id) {
    case 'ambitions':
      return {
        task: ambitions.task,
        tables,
        lanes: paint(ambitions.lanes),
        agenda: agendaOf(ambitionsScript, ambitions.script),
      }
    case 'needs':
      return {
        task: needs.task,
        tables,
        lanes: paint([...timeLanes(needs.lanes, term), needs.lanes.noPlan], [needs.lanes.noPlan, needs.lanes.nextTerm]),
        agenda: agendaOf(needsScript, needs.script),
      }
  }
}

function agendaOf<Key extends string>(
  script: Readonly<Record<Key, ScriptPhase>>,
  texts: Readonly<Record<Key, PhaseText>>,
): Omit<Phase, 'id'>[] {
  return (Object.keys(script) as Key[]).map((key) => ({ ...texts[key], ...script[key], verbs: [...script[key].verbs] }))
}

/**
 * The term in three steps. Plans start in the year after the election at the earliest, since the strategy itself is
 * adopted then; a short term has fewer steps, and what does not fit goes to the next one.
 */
function timeLanes({ start, later, nextTerm }: TemplateTexts['needs']['lanes'], { termFrom, termTo }: Term): string[] {
  const first = Math.min(termFrom + 1, termTo)
  const next = first + 1
  const last = Math.min(first + 2, termTo)
  const middle = next > termTo ? [] : [next === last ? `${next}` : `${next}–${last}`]
  return [`${start} ${first}`, ...middle, last < termTo ? later : nextTerm]
}

/** Colours and patterns in an order that sets neighbours apart. `leaving` are those where plans lie that are not made in the term. */
function paint(names: readonly string[], leaving: readonly string[] = []): Template['lanes'] {
  const looks = [
    { colour: 'blue', pattern: 'solid' },
    { colour: 'green', pattern: 'stripes' },
    { colour: 'purple', pattern: 'dots' },
    { colour: 'grey', pattern: 'dashes' },
  ] as const
  return names.map((name, index) => {
    // What needs no plan, or is not clear yet, is grey whatever the number of steps before it.
    const look = index === names.length - 1 ? looks[3] : (looks[index] ?? looks[0])
    return { name, ...look, capacity: null, ...(leaving.includes(name) && { leavesOut: true }) }
  })
}
