/** The screening of plans at a board. */
export const screening = {
  title: 'Is a plan always the answer?',
  goTo: 'Screening …',
  lead: 'Answer what you can. Press an answer again to take it away.',
  question: {
    theme: 'Is the theme important and right?',
    purpose: 'Is the purpose clear?',
    feasible: 'Is it feasible?',
    complex: 'Is it complex enough to need a plan and political priority?',
    covered: 'Are there enough plans for this already?',
  },
  answer: { yes: 'Yes', no: 'No', unsure: 'Unsure' },
  result: { needsPlan: 'Needs a plan', withoutPlan: 'Can be solved without a plan', unclear: 'The need is unclear' },
  mark: { needsPlan: 'Needs a plan', withoutPlan: 'Can do without', unclear: 'Need unclear' },
  suggests: 'The answers suggest: {{result}}.',
  because: 'The reason is that {{reasons}}.',
  reason: {
    allFor: 'all five answers speak for a plan',
    against: {
      theme: 'the theme is not important and right enough',
      purpose: 'the purpose is not clear',
      feasible: 'it is not feasible',
      complex: 'it is not complex enough',
      covered: 'there are enough plans already',
    },
    unsure: {
      theme: 'you are unsure of the theme',
      purpose: 'you are unsure of the purpose',
      feasible: 'you are unsure whether it is feasible',
      complex: 'you are unsure whether it is complex enough',
      covered: 'you are unsure whether there are enough plans already',
    },
    open_one: '{{count}} question is not answered',
    open_other: '{{count}} questions are not answered',
  },
  toDecision: 'Needs a plan: choose a decision',
  how: 'How is it solved?',
  howHelp: 'Write it briefly, so that it is in the outcome.',
  others: '{{who}} changed the screening of {{name}}',
  apart: {
    own: 'Both you and others answered “{{question}}” for “{{name}}”. What you answered stands.',
    theirs: 'Both you and others answered “{{question}}” for “{{name}}”. What others answered stands.',
  },
}

/** The screening as it is told afterwards: in the outcome and its exports, in the merge, and of late work. */
export const needs = {
  title: 'Need for a plan',
  short: {
    theme: 'Important and right theme',
    purpose: 'Clear purpose',
    feasible: 'Feasible',
    complex: 'Needs plan and priority',
    covered: 'Enough plans already',
  },
  answered: '{{question}}: {{answer}}',
  plenarySaid: 'Plenary: {{value}}',
  late: {
    screened: 'answered “{{answer}}” for {{name}} to “{{question}}”',
    unscreened: 'removed the answer for {{name}} to “{{question}}”',
  },
  merge: { said: '{{result}}: {{count}}', list: 'Need for a plan – {{list}}', detail: 'Need for a plan: {{result}}' },
}
