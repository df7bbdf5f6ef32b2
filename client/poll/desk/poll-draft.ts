import type { PollDraft, PollOption } from '../../../shared/poll/poll.ts'

/** A poll as it is being made: every form's own fields are kept while another one is looked at. */
export interface PollFields {
  readonly question: string
  readonly kind: PollDraft['form']['kind']
  readonly budget: number
  readonly capPerOption: number
  readonly options: readonly PollOption[]
}

export const blankPoll: PollFields = { question: '', kind: 'dots', budget: 5, capPerOption: 3, options: [] }

/** Which fields are wrong. */
export interface PollFaults {
  readonly question: boolean
  readonly options: boolean
  readonly cap: boolean
}

/** What must be changed before the poll can be made. */
export function faultsOf({ question, kind, budget, capPerOption, options }: PollFields): PollFaults {
  return {
    question: question.trim() === '',
    options: kind !== 'scale' && options.length < 2,
    cap: kind === 'dots' && capPerOption > budget,
  }
}

/** The poll that the fields ask for; null while a field is wrong. */
export function draftOf(fields: PollFields): PollDraft | null {
  const { question, kind, budget, capPerOption, options } = fields
  if (Object.values(faultsOf(fields)).some(Boolean)) return null
  const form = kind === 'dots' ? { kind, budget, capPerOption } : { kind }
  return { question: question.trim(), form, options: [...options] }
}
