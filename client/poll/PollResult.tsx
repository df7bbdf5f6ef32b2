import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/limits.ts'
import type { PollView } from '../../shared/poll/disclosure.ts'
import { steps } from '../../shared/poll/scale.ts'
import { AnswersTold } from './AnswersTold.tsx'
import './Poll.css'

/** What was released: a bar and its number for every option, or for every step of it. */
export function PollResult({ round: { poll, answers, rows } }: { round: Pick<PollView, 'poll' | 'answers' | 'rows'> }) {
  const { t } = useTranslation()
  if (rows === null) return <p>{t('poll.now.tooFew', { least: limits.pollLeastAnswers })}</p>
  const most = Math.max(1, ...rows.flat())
  return (
    <div className="pv-poll-result" data-form={poll.form.kind}>
      <p className="pv-poll-of">{t(`poll.result.${poll.form.kind}`)}</p>
      <ul>
        {rows.map((row, option) => (
          // Options may have the same words; they never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
          <li key={option}>
            {/* A scale without options is about the question, which stands above. */}
            {poll.options[option] && (
              <span className="pv-poll-option pv-poll-words" lang="nb">
                {poll.options[option].words}
              </span>
            )}
            {poll.form.kind === 'scale' ? <Steps row={row} most={most} /> : <Bar count={row[0] ?? 0} most={most} />}
          </li>
        ))}
      </ul>
      <AnswersTold answers={answers} />
    </div>
  )
}

function Bar({ count, most }: { count: number; most: number }) {
  return (
    <span className="pv-poll-bar">
      <span style={{ inlineSize: `${(count / most) * 100}%` }} />
      <strong>{count}</strong>
    </span>
  )
}

function Steps({ row, most }: { row: readonly number[]; most: number }) {
  const { t } = useTranslation()
  return (
    <span className="pv-poll-steps">
      {steps.map((step, column) => {
        const count = row[column] ?? 0
        return (
          <span key={step} className="pv-poll-step">
            <span className="pv-visually-hidden">{t('poll.result.onStep', { step, count })}</span>
            <strong aria-hidden>{count}</strong>
            <span className="pv-poll-pillar" aria-hidden>
              <span style={{ blockSize: `${(count / most) * 100}%` }} />
            </span>
            <span aria-hidden>{step}</span>
          </span>
        )
      })}
    </span>
  )
}
