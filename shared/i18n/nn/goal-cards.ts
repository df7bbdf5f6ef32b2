/** Goals as cards of a board, and the ambitions that tables write about them. */
export const goalCards = {
  sdgs: 'FN-mål {{numbers}}',
  under: 'Under {{goals}}',
  level: 'Nivå',
  parents: 'Ligg under',
  ambitions_one: '{{count}} ambisjon',
  ambitions_other: '{{count}} ambisjonar',
  export: { sheet: 'Mål', goal: 'Mål', sdgs: 'Berekraftsmåla til FN' },
  outcome: { title: 'Mål på tavla ({{count}})', unplaced: 'Ikkje plassert' },
  ambition: {
    title: 'Ambisjonar',
    none: 'Ingen har skrive noko om målet.',
    label: 'Kva vil de oppnå med målet?',
    help: 'Éin ambisjon om gongen, med eigne ord.',
    button: 'Legg til',
    needed: 'Skriv ambisjonen først.',
    said: 'Ambisjonen er skriven.',
    edit: 'Endre',
    editLabel: 'Endre ambisjonen',
    save: 'Lagre',
    cancel: 'Avbryt',
    saved: 'Ambisjonen er endra.',
    withdraw: 'Ta tilbake',
    withdrawn: 'Ambisjonen er teken tilbake.',
    about: '{{action}}: {{text}}',
    by: 'Ambisjon – {{who}}',
  },
} as const

/** The set-up's choice of goals. */
export const goalSetup = {
  title: 'Mål på tavla',
  lead: 'Vel måla borda skal rangere og skrive ambisjonar om. Utan mål på tavla kan alle mål likevel merkast i målkonfliktar.',
  empty: 'Strategien har ingen mål enno. Legg dei inn først.',
  toGoals: 'Til måla',
  search: 'Søk i måla',
  chosen: '{{count}} valde',
  tooMany: 'Høgst {{limit}} mål kan liggje på tavla.',
  none: 'Ingen mål passar til søket.',
  all: {
    mainGoal: 'Alle hovudmål ({{count}})',
    subGoal: 'Alle delmål ({{count}})',
    strategy: 'Alle strategiar ({{count}})',
    assignment: 'Alle oppdrag ({{count}})',
    task: 'Alle oppgåver ({{count}})',
  },
} as const
