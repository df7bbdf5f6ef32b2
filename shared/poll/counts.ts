import { DomainError } from '../protocol/errors.ts'
import type { PollAnswer } from './answer.ts'
import type { Poll } from './poll.ts'
import { steps } from './scale.ts'

/**
 * What is kept of the answers to a poll: how many there are, and sums. A row is an option (or the question, where a scale
 * has no options); on a scale it holds how many chose each step, else one number. Which sums came together is not kept.
 */
export interface Counts {
  readonly answers: number
  readonly rows: readonly (readonly number[])[]
}

type Asked = Pick<Poll, 'form' | 'options'>

/** Before anybody has answered. */
export function noCounts({ form, options }: Asked): Counts {
  const row = form.kind === 'scale' ? steps.map(() => 0) : [0]
  const rows = form.kind === 'scale' ? Math.max(1, options.length) : options.length
  return { answers: 0, rows: Array.from({ length: rows }, () => row) }
}

/** The counts with one answer more. Throws `badRequest` where the answer does not keep the rule of the poll. */
export function withAnswer(counts: Counts, poll: Asked, answer: PollAnswer): Counts {
  const more = weightOf(counts, poll, answer)
  return {
    answers: counts.answers + 1,
    rows: counts.rows.map((row, option) => row.map((count, column) => count + more(option, column))),
  }
}

/** What an answer adds to each sum. */
function weightOf({ rows }: Counts, { form }: Asked, answer: PollAnswer): (option: number, column: number) => number {
  switch (answer.kind) {
    case 'dots': {
      if (form.kind !== 'dots') throw against('kind')
      const { dots } = answer
      const given = dots.reduce((sum, dot) => sum + dot, 0)
      const isKept = dots.length === rows.length && dots.every((dot) => dot <= form.capPerOption)
      if (!isKept || given === 0 || given > form.budget) throw against('dots')
      return (option) => dots[option] ?? 0
    }
    case 'scale':
      if (form.kind !== 'scale') throw against('kind')
      if (answer.steps.length !== rows.length) throw against('steps')
      return (option, column) => (answer.steps[option] === steps[column] ? 1 : 0)
    case 'choice':
      if (form.kind !== 'choice') throw against('kind')
      if (answer.option >= rows.length) throw against('option')
      return (option) => (answer.option === option ? 1 : 0)
  }
}

function against(where: string): DomainError {
  return new DomainError('badRequest', where, { reason: 'against the rule of the poll' })
}
