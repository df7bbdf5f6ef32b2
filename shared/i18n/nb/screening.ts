/** The screening of plans at a board: questions, answers, and what they suggest. */
export const screening = {
  title: 'Er svaret alltid en plan?',
  goTo: 'Planbehov …',
  lead: 'Svar på det dere kan. Trykk på svaret igjen for å fjerne det.',
  question: {
    theme: 'Er temaet viktig og riktig?',
    purpose: 'Er formålet klart?',
    feasible: 'Lar det seg gjennomføre?',
    complex: 'Er saken så sammensatt at den trenger en plan og politisk prioritering?',
    covered: 'Finnes det nok planer for dette fra før?',
  },
  answer: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  result: { needsPlan: 'Trenger plan', withoutPlan: 'Kan løses uten plan', unclear: 'Behovet er uavklart' },
  mark: { needsPlan: 'Trenger plan', withoutPlan: 'Kan løses uten', unclear: 'Uavklart behov' },
  suggests: 'Svarene tyder på: {{result}}.',
  because: 'Grunnen er at {{reasons}}.',
  reason: {
    allFor: 'alle fem svar taler for en plan',
    against: {
      theme: 'temaet ikke er viktig og riktig nok',
      purpose: 'formålet ikke er klart',
      feasible: 'det ikke lar seg gjennomføre',
      complex: 'saken ikke er sammensatt nok',
      covered: 'det er nok planer fra før',
    },
    unsure: {
      theme: 'dere er usikre på temaet',
      purpose: 'dere er usikre på formålet',
      feasible: 'dere er usikre på om det lar seg gjennomføre',
      complex: 'dere er usikre på om saken er sammensatt nok',
      covered: 'dere er usikre på om det er nok planer fra før',
    },
    open_one: '{{count}} spørsmål ikke er besvart',
    open_other: '{{count}} spørsmål ikke er besvart',
  },
  toDecision: 'Trenger plan: velg beslutning',
  how: 'Hvordan løses det?',
  howHelp: 'Skriv det kort, så det følger med i resultatet.',
  others: '{{who}} endret svarene om planbehov for {{name}}',
  apart: {
    own: 'Både dere og andre svarte på «{{question}}» for «{{name}}». Det dere svarte, gjelder nå.',
    theirs: 'Både dere og andre svarte på «{{question}}» for «{{name}}». Det andre svarte, gjelder nå.',
  },
} as const

/** The screening as it is told afterwards: in the outcome and its exports, in the merge, and of late work. */
export const needs = {
  title: 'Planbehov',
  /** The questions where there is room for a few words only. */
  short: {
    theme: 'Viktig og riktig tema',
    purpose: 'Klart formål',
    feasible: 'Gjennomførbart',
    complex: 'Trenger plan og prioritering',
    covered: 'Nok planer fra før',
  },
  answered: '{{question}}: {{answer}}',
  plenarySaid: 'Plenum: {{value}}',
  late: {
    screened: 'svarte «{{answer}}» for {{name}} på spørsmålet «{{question}}»',
    unscreened: 'fjernet svaret for {{name}} på spørsmålet «{{question}}»',
  },
  merge: { said: '{{result}}: {{count}}', list: 'Planbehov – {{list}}', detail: 'Planbehov: {{result}}' },
} as const
