/** What is made of a goal conflict, and what a move takes along, as it is told at a table. */
const handlingSaid = {
  first: '“{{name}}” goes first',
  inPlan: 'Clarified in “{{name}}”',
  affects: 'Affects: {{who}}',
  others: '{{who}} changed the handling of the goal conflict between {{parties}}',
  along: {
    /** `against` lists the others, each by `party` or, where it lies in a lane, by `placed`. */
    said_one: 'Takes {{count}} goal conflict along: {{against}}.',
    said_other: 'Takes {{count}} goal conflicts along: {{against}}.',
    party: 'with “{{name}}”',
    placed: 'with “{{name}}” (now in “{{lane}}”)',
    unplaced: 'with “{{name}}” (not placed)',
    more: 'with {{count}} more',
  },
  open: 'Handling',
  openNamed: 'Handling of the goal conflict between {{parties}}',
}

/** Handling, status and causal chain of goal conflicts: the sheet, the list, the outcome. */
export const handling = {
  ...handlingSaid,
  sheet: {
    title: 'Handling of the goal conflict',
    status: 'How far has it come?',
    way: 'How is it to be handled?',
    none: 'Not decided',
    first: 'What goes first?',
    needFirst: 'Choose what goes first, and it is saved.',
    plan: 'Which plan clarifies it?',
    needPlan: 'Choose the plan, and it is saved.',
    searchPlan: 'Search the plans',
    affected: 'Who is affected? (may be empty)',
    affectedHelp: 'For example a group, a village or an industry. Do not write names of persons.',
    saveAffected: 'Save who is affected',
    saved: 'The handling is saved',
  },
  chain: { title: 'Causal chain', none: 'No links on this board tie the parties together.' },
  list: { status: 'Show by status', all: 'All', withCount: '{{status}} ({{count}})' },
  late: {
    sentence: '{{sentence}} ({{handled}})',
    loses: 'what the board now says of {{parts}} is lost',
    parts: { status: 'status', handling: 'handling', affected: 'who is affected' },
  },
  export: {
    status: 'Status',
    handling: 'Handling',
    affected: 'Who is affected',
    chain: 'Causal chain',
  },
}
