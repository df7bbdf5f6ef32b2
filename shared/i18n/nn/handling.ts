/** What is made of a goal conflict, and what a move takes along, as it is told at a table. */
const handlingSaid = {
  first: '«{{name}}» går føre',
  inPlan: 'Blir avklart i «{{name}}»',
  affects: 'Råkar: {{who}}',
  others: '{{who}} endra handteringa av målkonflikten mellom {{parties}}',
  along: {
    /** `against` lists the others, each by `party` or, where it lies in a lane, by `placed`. */
    said_one: 'Tek med {{count}} målkonflikt: {{against}}.',
    said_other: 'Tek med {{count}} målkonfliktar: {{against}}.',
    party: 'mot «{{name}}»',
    placed: 'mot «{{name}}» (no i «{{lane}}»)',
    unplaced: 'mot «{{name}}» (ikkje plassert)',
    more: 'mot {{count}} til',
  },
  open: 'Handtering',
  openNamed: 'Handtering av målkonflikten mellom {{parties}}',
} as const

/** Handling, status and causal chain of goal conflicts: the sheet, the list, the outcome. */
export const handling = {
  ...handlingSaid,
  sheet: {
    title: 'Handtering av målkonflikten',
    status: 'Kor langt er han komen?',
    way: 'Korleis skal han handterast?',
    none: 'Ikkje bestemt',
    first: 'Kva går føre?',
    needFirst: 'Vel kva som går føre, så er det lagra.',
    plan: 'Kva plan avklarer han?',
    needPlan: 'Vel planen, så er det lagra.',
    searchPlan: 'Søk i planane',
    affected: 'Kven blir råka? (kan stå tom)',
    affectedHelp: 'Til dømes ei gruppe, ei bygd eller ei næring. Ikkje skriv namn på personar.',
    saveAffected: 'Lagre kven som blir råka',
    saved: 'Handteringa er lagra',
  },
  chain: { title: 'Årsakskjede', none: 'Inga kopling på denne tavla knyter partane til kvarandre.' },
  list: { status: 'Vis etter status', all: 'Alle', withCount: '{{status}} ({{count}})' },
  late: {
    sentence: '{{sentence}} ({{handled}})',
    loses: 'det tavla no seier om {{parts}}, blir borte',
    parts: { status: 'status', handling: 'handtering', affected: 'kven som blir råka' },
  },
  export: {
    status: 'Status',
    handling: 'Handtering',
    affected: 'Kven blir råka',
    chain: 'Årsakskjede',
  },
} as const
