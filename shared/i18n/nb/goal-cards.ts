/** What levels of goals are called: on cards, in the hierarchy and in its import. */
export const goalLevel = {
  mainGoal: 'Hovedmål',
  subGoal: 'Delmål',
  strategy: 'Strategi',
  assignment: 'Oppdrag',
  task: 'Oppgave',
} as const

/** Goals as cards of a board, and the ambitions that tables write about them. */
export const goalCards = {
  sdgs: 'FN-mål {{numbers}}',
  under: 'Under {{goals}}',
  level: 'Nivå',
  parents: 'Ligger under',
  ambitions_one: '{{count}} ambisjon',
  ambitions_other: '{{count}} ambisjoner',
  export: { sheet: 'Mål', goal: 'Mål', sdgs: 'FNs bærekraftsmål' },
  outcome: { title: 'Mål på tavla ({{count}})', unplaced: 'Ikke plassert' },
  ambition: {
    title: 'Ambisjoner',
    none: 'Ingen har skrevet noe om målet.',
    label: 'Hva vil dere oppnå med målet?',
    help: 'Én ambisjon om gangen, i egne ord.',
    button: 'Legg til',
    needed: 'Skriv ambisjonen først.',
    said: 'Ambisjonen er skrevet.',
    edit: 'Endre',
    editLabel: 'Endre ambisjonen',
    save: 'Lagre',
    cancel: 'Avbryt',
    saved: 'Ambisjonen er endret.',
    withdraw: 'Ta tilbake',
    withdrawn: 'Ambisjonen er tatt tilbake.',
    about: '{{action}}: {{text}}',
    by: 'Ambisjon – {{who}}',
  },
} as const

/** The set-up's choice of goals. */
export const goalSetup = {
  title: 'Mål på tavla',
  lead: 'Velg målene bordene skal rangere og skrive ambisjoner om. Uten mål på tavla kan alle mål likevel merkes i målkonflikter.',
  empty: 'Strategien har ingen mål ennå. Legg dem inn først.',
  toGoals: 'Til målene',
  search: 'Søk i målene',
  chosen: '{{count}} valgt',
  tooMany: 'Høyst {{limit}} mål kan ligge på tavla.',
  none: 'Ingen mål passer til søket.',
  all: {
    mainGoal: 'Alle hovedmål ({{count}})',
    subGoal: 'Alle delmål ({{count}})',
    strategy: 'Alle strategier ({{count}})',
    assignment: 'Alle oppdrag ({{count}})',
    task: 'Alle oppgaver ({{count}})',
  },
} as const
