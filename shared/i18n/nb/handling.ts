/** What is made of a goal conflict, and what a move takes along, as it is told at a table. */
export const handlingSaid = {
  first: '«{{name}}» går foran',
  inPlan: 'Avklares i «{{name}}»',
  affects: 'Berører: {{who}}',
  others: '{{who}} endret håndteringen av målkonflikten mellom {{parties}}',
  along: {
    /** `against` lists the others, each by `party` or, where it lies in a lane, by `placed`. */
    said_one: 'Tar med {{count}} målkonflikt: {{against}}.',
    said_other: 'Tar med {{count}} målkonflikter: {{against}}.',
    party: 'mot «{{name}}»',
    placed: 'mot «{{name}}» (nå i «{{lane}}»)',
    unplaced: 'mot «{{name}}» (ikke plassert)',
    more: 'mot {{count}} til',
  },
  open: 'Håndtering',
  openNamed: 'Håndtering av målkonflikten mellom {{parties}}',
} as const

/** Handling, status and causal chain of goal conflicts: the sheet, the list, the outcome. */
export const handling = {
  ...handlingSaid,
  sheet: {
    title: 'Håndtering av målkonflikten',
    status: 'Hvor langt er den kommet?',
    way: 'Hvordan skal den håndteres?',
    none: 'Ikke bestemt',
    first: 'Hva går foran?',
    needFirst: 'Velg hva som går foran, så er det lagret.',
    plan: 'Hvilken plan avklarer den?',
    needPlan: 'Velg planen, så er det lagret.',
    searchPlan: 'Søk i planene',
    affected: 'Hvem blir berørt? (kan stå tom)',
    affectedHelp: 'For eksempel en gruppe, en bygd eller en næring. Ikke skriv navn på personer.',
    saveAffected: 'Lagre hvem som blir berørt',
    saved: 'Håndteringen er lagret',
  },
  chain: { title: 'Årsakskjede', none: 'Ingen koblinger på denne tavla knytter partene til hverandre.' },
  list: { status: 'Vis etter status', all: 'Alle', withCount: '{{status}} ({{count}})' },
  late: {
    sentence: '{{sentence}} ({{handled}})',
    loses: 'det tavla nå sier om {{parts}}, blir borte',
    parts: { status: 'status', handling: 'håndtering', affected: 'hvem som blir berørt' },
  },
  export: {
    status: 'Status',
    handling: 'Håndtering',
    affected: 'Hvem blir berørt',
    chain: 'Årsakskjede',
  },
} as const
