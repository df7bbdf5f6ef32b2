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
  ambition: {
    title: 'Ambisjoner',
    none: 'Ingen har skrevet noe om målet.',
    label: 'Hva vil dere oppnå med målet?',
    help: 'Én påstand om gangen, i egne ord.',
    button: 'Skriv',
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
  },
} as const
