import type { Catalogue } from '../translate.ts'

export const late: Catalogue['late'] = {
  earlier: {
    open: 'Earlier states',
    title: 'Earlier states of {{name}}',
    lead: 'The board has been kept as it stood each time a new phase began.',
    empty: 'Nothing has been kept yet. That happens when the next phase begins.',
    phase: 'When the phase “{{phase}}” was over',
    start: 'Before the agenda began',
    restore: 'Before the board was restored',
    look: 'See the board',
    lookAt: 'See the board as it stood {{when}}',
    stood: 'How the board stood {{when}}',
    back: 'Back to the list',
    makeSo: 'Restore this one',
    askTitle: 'Restore the board?',
    askText: 'Everyone at the table gets the board as it stood {{when}}. How it stands now is kept in the list.',
    confirm: 'Restore',
    done: 'The board has been restored as it stood {{when}}.',
  },
}
