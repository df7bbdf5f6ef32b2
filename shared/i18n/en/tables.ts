import type { Catalogue } from '../translate.ts'

export const tables: Catalogue['tables'] = {
  lead: 'See how a table is doing, or step in and help. What you do stands as done by the facilitator.',
  look: 'Look',
  lookAt: 'Look at the board of {{name}}',
  help: 'Help',
  helpAt: 'Help: {{name}}',
  activeAt: 'Last active at {{time}}',
  looking: '{{name}}, to look at only',
}
