/** Goals as cards of a board, and the ambitions that tables write about them. */
export const goalCards = {
  sdgs: 'SDG {{numbers}}',
  under: 'Under {{goals}}',
  level: 'Level',
  parents: 'Stands under',
  ambitions_one: '{{count}} ambition',
  ambitions_other: '{{count}} ambitions',
  export: { sheet: 'Goals', goal: 'Goal', sdgs: 'UN SDGs' },
  outcome: { title: 'Goals on the board ({{count}})', unplaced: 'Not placed' },
  ambition: {
    title: 'Ambitions',
    none: 'Nobody has written anything about the goal.',
    label: 'What do you want to achieve with the goal?',
    help: 'One ambition at a time, in your own words.',
    button: 'Add',
    needed: 'Write the ambition first.',
    said: 'The ambition is written.',
    edit: 'Edit',
    editLabel: 'Edit the ambition',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The ambition is changed.',
    withdraw: 'Take back',
    withdrawn: 'The ambition is taken back.',
    about: '{{action}}: {{text}}',
    by: 'Ambition – {{who}}',
  },
} as const

/** The set-up's choice of goals. */
export const goalSetup = {
  title: 'Goals on the board',
  lead: 'Choose the goals that tables rank and write ambitions about. Goals that are not on the board can still be named in goal conflicts.',
  empty: 'The strategy has no goals yet. Add them first.',
  toGoals: 'To the goals',
  search: 'Search the goals',
  chosen: '{{count}} chosen',
  tooMany: 'At most {{limit}} goals can lie on the board.',
  none: 'No goals fit the search.',
  all: {
    mainGoal: 'All main goals ({{count}})',
    subGoal: 'All sub-goals ({{count}})',
    strategy: 'All strategies ({{count}})',
    assignment: 'All assignments ({{count}})',
    task: 'All tasks ({{count}})',
  },
} as const
