/** What is done on a board; every board record belongs to one of these. */
export const boardVerbs = ['place', 'screen', 'decide', 'time', 'propose', 'flag', 'state', 'remark'] as const
export type BoardVerb = (typeof boardVerbs)[number]
