import type { BoardVerb } from '../../shared/board/verbs.ts'
import type { NamedAction } from './session/board-session.ts'

const verbs: Record<NamedAction['verb'], BoardVerb> = {
  place: 'place',
  screen: 'screen',
  decide: 'decide',
  time: 'time',
  propose: 'propose',
  withdrawProposal: 'propose',
  flag: 'flag',
  editConflict: 'flag',
  withdrawConflict: 'flag',
  remark: 'remark',
  withdrawRemark: 'remark',
}

/** What must be open on the board for an action to be done, or undone. */
export function verbOf({ verb }: NamedAction): BoardVerb {
  return verbs[verb]
}
