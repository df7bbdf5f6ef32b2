/** The screening of plans at a board. */
export const screening = {
  title: 'Er svaret alltid ein plan?',
  goTo: 'Planbehov …',
  lead: 'Svar på det de kan. Trykk på svaret ein gong til for å fjerne det.',
  question: {
    theme: 'Er temaet viktig og rett?',
    purpose: 'Er føremålet klart?',
    feasible: 'Lèt det seg gjennomføre?',
    complex: 'Er saka så samansett at ho treng ein plan og politisk prioritering?',
    covered: 'Finst det nok planar for dette frå før?',
  },
  answer: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  result: { needsPlan: 'Treng plan', withoutPlan: 'Kan løysast utan plan', unclear: 'Behovet er uavklart' },
  mark: { needsPlan: 'Treng plan', withoutPlan: 'Kan løysast utan', unclear: 'Uavklart behov' },
  suggests: 'Svara tyder på: {{result}}.',
  because: 'Grunnen er at {{reasons}}.',
  reason: {
    allFor: 'alle fem svar talar for ein plan',
    against: {
      theme: 'temaet ikkje er viktig og rett nok',
      purpose: 'føremålet ikkje er klart',
      feasible: 'det ikkje lèt seg gjennomføre',
      complex: 'saka ikkje er samansett nok',
      covered: 'det er nok planar frå før',
    },
    unsure: {
      theme: 'de er usikre på temaet',
      purpose: 'de er usikre på føremålet',
      feasible: 'de er usikre på om det lèt seg gjennomføre',
      complex: 'de er usikre på om saka er samansett nok',
      covered: 'de er usikre på om det er nok planar frå før',
    },
    open_one: '{{count}} spørsmål ikkje er svart på',
    open_other: '{{count}} spørsmål ikkje er svart på',
  },
  toDecision: 'Treng plan: vel avgjerd',
  how: 'Korleis blir det løyst?',
  howHelp: 'Skriv det kort, så det følgjer med i resultatet.',
  others: '{{who}} endra svara om planbehov for {{name}}',
  apart: {
    own: 'Både de og andre svarte på «{{question}}» for «{{name}}». Det de svarte, gjeld no.',
    theirs: 'Både de og andre svarte på «{{question}}» for «{{name}}». Det andre svarte, gjeld no.',
  },
}

/** The screening as it is told afterwards: in the outcome and its exports, in the merge, and of late work. */
export const needs = {
  title: 'Planbehov',
  short: {
    theme: 'Viktig og rett tema',
    purpose: 'Klart føremål',
    feasible: 'Gjennomførbart',
    complex: 'Treng plan og prioritering',
    covered: 'Nok planar frå før',
  },
  answered: '{{question}}: {{answer}}',
  plenarySaid: 'Plenum: {{value}}',
  late: {
    screened: 'svarte «{{answer}}» for {{name}} på spørsmålet «{{question}}»',
    unscreened: 'fjerna svaret for {{name}} på spørsmålet «{{question}}»',
  },
  merge: { said: '{{result}}: {{count}}', list: 'Planbehov – {{list}}', detail: 'Planbehov: {{result}}' },
}
