import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takesAnswers } from '../../../shared/poll/answering.ts'
import type { PollView } from '../../../shared/poll/disclosure.ts'
import { nextStep } from '../../../shared/poll/rounds.ts'
import { ruleOf } from '../../../shared/poll/rule.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useLive, useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { AnswersTold } from '../AnswersTold.tsx'
import { PollResult } from '../PollResult.tsx'
import { RuleOf } from '../RuleOf.tsx'
import { hasHappened } from './has-happened.ts'

interface PollRowProps {
  round: PollView
  /** The hall is in this round: it can be shown. */
  isCurrent: boolean
}

/** One poll at the desk: how far it has come, and one button for its next step. */
export function PollRow({ round, isCurrent }: PollRowProps) {
  const { t } = useTranslation()
  const live = useLive()
  const { control } = useLiveState()
  const [asking, setAsking] = useState(false)
  const { poll, stage, answers } = round
  const command = useMutation({ mutationFn: live.polls.command })
  const show = useMutation({ mutationFn: () => live.command({ type: 'show', spotlight: { view: 'poll' } }) })
  const step = nextStep(stage)
  const refused = hasHappened(command.variables, stage) ? null : command.error
  return (
    <li className="pv-poll-row" data-stage={stage}>
      <div className="pv-poll-row-head">
        <h3 lang="nb">{poll.question}</h3>
        <span className="pv-poll-at">{t(`poll.stage.${stage}`)}</span>
      </div>
      {stage === 'open' && control && !takesAnswers(control) && <p>{t('poll.desk.waits')}</p>}
      {(stage === 'open' || stage === 'closed') && <AnswersTold answers={answers} />}
      {stage === 'released' && <PollResult round={round} />}
      {stage !== 'open' && stage !== 'closed' && <RuleOf rule={ruleOf(poll)} />}
      <ErrorMessage error={refused ?? show.error} />
      <div className="pv-poll-row-buttons">
        {step && (
          <Button
            aria-disabled={command.isPending}
            onClick={() => !command.isPending && command.mutate({ type: step, pollId: poll.id })}
          >
            {t(`poll.desk.${step}`)}
          </Button>
        )}
        {isCurrent && (
          <Button variant="secondary" onClick={() => show.mutate()}>
            {t('poll.desk.show')}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => setAsking(true)}>
          {t('poll.desk.withdraw')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        dangerous
        title={t('poll.desk.withdrawTitle')}
        text={t('poll.desk.withdrawText', { question: poll.question })}
        confirm={t('poll.desk.withdraw')}
        busy={command.isPending}
        onConfirm={() => command.mutate({ type: 'withdraw', pollId: poll.id })}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
