import type { Catalogue } from '../translate.ts'

export const projector: Catalogue['projector'] = {
  waiting: 'Vi byrjar snart',
  joinHow: 'Peik kameraet på koden, eller gå til {{address}}',
  offline: 'Ingen kontakt med serveren. Biletet kan vere gammalt.',
  title: {
    plenary: 'Dette ligg på den felles tavla',
    table: 'Slik prioriterer bord {{number}}',
    tableTopic: 'Slik prioriterer bord {{number}}: {{topic}}',
    conflicts: 'Målkonfliktar på den felles tavla',
    tableConflicts: 'Målkonfliktar hos bord {{number}}',
    poll: 'Temperaturmåling',
    spread: 'Her er borda mest usamde',
    agenda: 'Her er vi no',
  },
  more: 'og {{count}} til',
  agenda: { now: 'No', next: 'Deretter', place: 'Fase {{place}} av {{count}}', minutes: '{{count}} min' },
  time: { left: 'att', paused: 'klokka står', over: 'over tida' },
  plans_one: '{{count}} plan',
  plans_other: '{{count}} planar',
  laneGone: 'Feltet er ikkje med i arbeidsverkstaden lenger.',
  cardGone: 'Kortet ligg ikkje på tavla lenger.',
  noConflicts: 'Ingen målkonfliktar er flagga på denne tavla.',
  card: {
    proposal: 'Føreslått her',
    lies: 'Ligg i',
    time: '{{start}} til {{finish}}',
    said: 'Dette er sagt om planen',
    remark: 'Merknad frå {{who}}',
  },
  pollLater: 'Temperaturmålinga blir vist her.',
  spreadLater: 'Spriket mellom borda blir vist her.',
}
