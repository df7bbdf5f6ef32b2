import type { Catalogue } from '../translate.ts'

export const projector: Catalogue['projector'] = {
  waiting: 'We begin soon',
  joinHow: 'Point the camera at the code, or go to {{address}}',
  offline: 'No contact with the server. The picture may be old.',
  title: {
    plenary: 'This is on the shared board',
    table: 'How table {{number}} prioritises',
    tableTopic: 'How table {{number}} prioritises: {{topic}}',
    conflicts: 'Goal conflicts on the shared board',
    tableConflicts: 'Goal conflicts at table {{number}}',
    poll: 'Temperature check',
    spread: 'Where the tables disagree most',
    agenda: 'Where we are now',
  },
  more: 'and {{count}} more',
  agenda: { now: 'Now', next: 'Next', place: 'Phase {{place}} of {{count}}', minutes: '{{count}} min' },
  time: { left: 'left', paused: 'the clock is stopped', over: 'over time' },
  plans_one: '{{count}} plan',
  plans_other: '{{count}} plans',
  laneGone: 'The lane is no longer part of the workshop.',
  cardGone: 'The card is no longer on the board.',
  noConflicts: 'No goal conflicts are flagged on this board.',
  card: {
    proposal: 'Proposed here',
    lies: 'Lies in',
    time: '{{start}} to {{finish}}',
    said: 'What is said of the plan',
    remark: 'Remark from {{who}}',
  },
  pollLater: 'The temperature check is shown here.',
  spreadLater: 'The spread between the tables is shown here.',
}
