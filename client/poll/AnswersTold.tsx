import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/limits.ts'
import type { PollView } from '../../shared/poll/disclosure.ts'

/** How many have answered, as far as that is told. */
export function AnswersTold({ answers }: Pick<PollView, 'answers'>) {
  const { t } = useTranslation()
  return (
    <p className="pv-poll-answers">
      {answers === null
        ? t('poll.answersFew', { least: limits.pollLeastAnswers })
        : t('poll.answers', { count: answers })}
    </p>
  )
}
