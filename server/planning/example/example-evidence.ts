import type { EvidenceDraft, TrendDraft } from '../../../shared/planning/evidence.ts'
import type { Plan } from '../../../shared/planning/plan.ts'

/** A part of the example's plans: what is counted, under the name it has in the chart. */
interface Counted {
  readonly label: string
  readonly holds: (year: number) => boolean
}

const ages: readonly Counted[] = [
  { label: 'før 2010', holds: (year) => year < 2010 },
  { label: '2010–2014', holds: (year) => year >= 2010 && year < 2015 },
  { label: '2015–2019', holds: (year) => year >= 2015 && year < 2020 },
  { label: '2020 og senere', holds: (year) => year >= 2020 },
]

/** What the sources of plans.csv say of some plans, by name, in other words than the plan's own description; no figure is ours. */
const told: readonly {
  readonly about: readonly string[]
  readonly fact: string
  readonly source: string
  readonly year: number
}[] = [
  {
    about: ['Kommuneplanens samfunnsdel med arealstrategi 2021-2040', 'Kommuneplanens arealdel'],
    fact: 'Kommunedirektøren anbefalte i 2024 å videreføre samfunnsdelen og arealdelen uten revisjon.',
    source: 'Bærum kommune: «Forslag til ny planstrategi 2024-2027»',
    year: 2024,
  },
  {
    about: ['Kommunedelplan for kulturminner og kulturmiljøer'],
    fact: 'Planen var foreslått å utgå. Kommunestyret endret forslaget til at den rulleres.',
    source: 'Bærum kommune: «Ny kommuneplan - planstrategi med planprogram» (vedtak planstrategi 2019-2023)',
    year: 2021,
  },
]

/** Trends as the presentation goals.json is made from has them: its own sentences, under a heading of ours. */
const presentation = 'Bærum kommune, presentasjon om planstrategi 2023–2027'
export const exampleTrends: readonly TrendDraft[] = [
  {
    title: 'Befolkning og økonomi endrer seg',
    text: 'Demografiske endringer og økonomisk taktskifte gjør at det er behov for endring og omstilling.',
    source: presentation,
    year: 2023,
  },
  {
    title: 'Velferdstjenestene trenger flere',
    text: 'For å opprettholde tjenestene våre i fremtiden trenger vi blant annet mange flere i velferdssektoren',
    source: presentation,
    year: 2023,
  },
]

/** The year the example was put together: what is counted in it is true as of then. */
const countedIn = 2026

/** The facts of the example: what is counted in its own plans, and what their sources say of some of them. */
export function exampleFacts(plans: readonly Plan[]): EvidenceDraft[] {
  const named = (names: readonly string[]) => plans.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  const years = plans.flatMap(({ adoptedOn }) => (adoptedOn === null ? [] : [Number(adoptedOn.slice(0, 4))]))
  const points = ages.map(({ label, holds }) => ({ label, value: years.filter(holds).length }))
  const facts: EvidenceDraft[] = [
    {
      about: named(['Kommuneplanens samfunnsdel med arealstrategi 2021-2040', 'Kommuneplanens arealdel 2017-35']),
      fact: `Av ${plans.length} planer i eksempelet er det oppgitt for ${years.length} når de ble vedtatt. ${points[0]?.value} av dem er fra før 2010.`,
      source: 'Talt opp i eksempelets egen planoversikt',
      year: countedIn,
      series: { label: 'Planer etter året de ble vedtatt', points },
    },
    ...told.map(({ about, ...fact }) => ({ ...fact, about: named(about) })),
  ]
  // Where the catalogue is another one, nothing is said of it.
  return facts.filter(({ about }) => about.length > 0)
}
