import type { Catalogue } from '../translate.ts'

export const tables: Catalogue['tables'] = {
  lead: 'Look at a table, or help. What you do is marked as done by the facilitator.',
  look: 'Look',
  lookAt: 'Look at the board of {{name}}',
  help: 'Help',
  helpAt: 'Help: {{name}}',
  activeAt: 'Last active at {{time}}',
  enter: 'Enter',
  enterFor: 'Enter for the table: {{name}}',
  looking: '{{name}}, to look at only',
  away: '{{count}} away',
  devices: 'Tablets',
  device: 'Tablet {{number}}',
  noContact: 'no contact just now',
  movesTo: 'moving to {{table}}',
  movesToLater: 'moves to {{table}} when it has contact',
  move: 'Move to …',
  moveWhich: 'Move to …: tablet {{number}} at {{table}}',
  moveTitle: 'Move tablet {{number}} at {{table}} to …',
  moveText:
    'What was done stays on the board of {{table}}. The tablet shows its new table at once, or when it has contact again.',
  stay: 'Stay at {{table}}',
  moveAnnounced: 'Tablet {{number}} at {{from}} moves to {{to}}.',
  stayAnnounced: 'Tablet {{number}} stays at {{from}}.',
}
