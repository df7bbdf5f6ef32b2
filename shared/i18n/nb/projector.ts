/** What the hall sees, and how the desk chooses it. */
export const projector = {
  waiting: 'Vi begynner snart',
  joinHow: 'Pek kameraet på koden, eller gå til {{address}}',
  offline: 'Ingen kontakt med serveren. Bildet kan være gammelt.',
  /** The one message of each picture. */
  title: {
    plenary: 'Dette ligger på den felles tavla',
    table: 'Slik prioriterer bord {{number}}',
    tableTopic: 'Slik prioriterer bord {{number}}: {{topic}}',
    conflicts: 'Målkonflikter på den felles tavla',
    tableConflicts: 'Målkonflikter hos bord {{number}}',
    poll: 'Temperaturmåling',
    spread: 'Her er bordene mest uenige',
    agenda: 'Her er vi nå',
  },
  /** What did not fit in a picture. */
  more: 'og {{count}} til',
  agenda: { now: 'Nå', next: 'Deretter', place: 'Fase {{place}} av {{count}}', minutes: '{{count}} min' },
  time: { left: 'igjen', paused: 'klokka står', over: 'over tiden' },
  plans_one: '{{count}} plan',
  plans_other: '{{count}} planer',
  laneGone: 'Feltet er ikke med i arbeidsverkstedet lenger.',
  cardGone: 'Kortet ligger ikke på tavla lenger.',
  noConflicts: 'Ingen målkonflikter er flagget på denne tavla.',
  card: {
    proposal: 'Foreslått her',
    lies: 'Ligger i',
    time: '{{start}} til {{finish}}',
    said: 'Dette er sagt om planen',
    remark: 'Merknad fra {{who}}',
  },
  pollLater: 'Temperaturmålingen vises her.',
  spreadLater: 'Spriket mellom bordene vises her.',
} as const
