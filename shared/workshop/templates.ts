import type { Lane, TemplateId } from './workshop.ts'

/** The council term a workshop plans for. */
export interface Term {
  termFrom: number
  termTo: number
}

type LaneDraft = Omit<Lane, 'id'>

/** What a new workshop starts from. The texts become the workshop's own and are edited there; they are data, not interface. */
export interface Template {
  readonly task: string
  readonly tables: number
  readonly lanes: (term: Term) => LaneDraft[]
}

export const templates: Record<TemplateId, Template> = {
  ambitions: {
    task: 'Dra planene til feltet som viser hvor høyt dere vil legge ambisjonen. Øverst i feltet betyr viktigst.',
    tables: 6,
    lanes: () => paint(['Løftes fram', 'Holdes i gang', 'Tones ned', 'Må avklares']),
  },
  needs: {
    task: 'Dra planene til feltet der dere mener de hører hjemme. Øverst i feltet betyr viktigst.',
    tables: 6,
    lanes: (term) => paint([...timeLanes(term), 'Løses uten plan']),
  },
}

/**
 * The term in three steps. Plans start in the year after the election at the earliest, since the strategy itself is
 * adopted then; a short term has fewer steps, and what does not fit goes to the next one.
 */
function timeLanes({ termFrom, termTo }: Term): string[] {
  const first = Math.min(termFrom + 1, termTo)
  const next = first + 1
  const last = Math.min(first + 2, termTo)
  const middle = next > termTo ? [] : [next === last ? `${next}` : `${next}–${last}`]
  return [`Start ${first}`, ...middle, last < termTo ? 'Senere i perioden' : 'Neste periode']
}

/** Colours and patterns in an order that sets neighbours apart. */
function paint(names: string[]): LaneDraft[] {
  const looks = [
    { colour: 'blue', pattern: 'solid' },
    { colour: 'green', pattern: 'stripes' },
    { colour: 'purple', pattern: 'dots' },
    { colour: 'grey', pattern: 'dashes' },
  ] as const
  return names.map((name, index) => {
    // "Løses uten plan" is grey whatever the number of steps before it.
    const look = index === names.length - 1 ? looks[3] : (looks[index] ?? looks[0])
    return { name, ...look, capacity: null }
  })
}
