/** The causal picture: statements, links, and how goal conflicts are handled. */
export const causes = {
  act: { supports: 'supports', counteracts: 'counteracts', none: 'has no effect on' },
  handling: {
    accept: 'Accepted',
    mitigate: 'Mitigated',
    prioritise: 'One goes first',
    clarifyInPlan: 'Clarified in a plan',
    liftPolitically: 'Lifted to political clarification',
  },
  status: { open: 'Open', discussed: 'Discussed', lifted: 'Lifted' },
  others: {
    stated: '{{who}} wrote the statement “{{text}}”',
    unstated: '{{who}} took back the statement “{{text}}”',
    linked: '{{who}} linked {{from}} and {{to}}',
    unaffected: '{{who}} said that {{from}} does not affect {{to}}',
  },
  late: {
    stated: 'wrote the statement “{{text}}”',
    statementChanged: 'changed a statement to “{{text}}”',
    unstated: 'took back the statement “{{text}}”',
    linked: {
      supports: 'said that {{from}} supports {{to}}',
      counteracts: 'said that {{from}} counteracts {{to}}',
      none: 'said that {{from}} has no effect on {{to}}',
    },
    unlinked: 'took away the link from {{from}} to {{to}}',
  },
  apart: {
    statement: {
      own: 'Both you and others changed the statement “{{text}}”. What you wrote stands.',
      theirs: 'Both you and others changed the statement “{{text}}”. What others wrote stands.',
    },
    link: {
      own: 'Both you and others changed the link from “{{from}}” to “{{to}}”. What you said stands.',
      theirs: 'Both you and others changed the link from “{{from}}” to “{{to}}”. What others said stands.',
    },
  },
}
