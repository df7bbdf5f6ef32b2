import { useTranslation } from 'react-i18next'
import { currentRound } from '../../shared/poll/rounds.ts'
import { ruleOf } from '../../shared/poll/rule.ts'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { Nothing } from '../workshop/projector/Nothing.tsx'
import { AnswersTold } from './AnswersTold.tsx'
import './PollPicture.css'
import { PollResult } from './PollResult.tsx'
import { RuleOf } from './RuleOf.tsx'

/** The round that the hall is in, for the hall: the question with its rule until it is released, then the result with it. */
export function PollPicture() {
  const { t } = useTranslation()
  const round = currentRound(useLiveState().polls?.polls ?? [])
  if (!round) return <Nothing>{t('poll.none')}</Nothing>
  const { poll, stage, answers } = round
  return (
    <div className="pv-poll-picture">
      <h2 lang="nb">{poll.question}</h2>
      {stage === 'released' ? (
        <PollResult round={round} />
      ) : (
        <div className="pv-poll-asked">
          <ol lang="nb">
            {poll.options.map(({ words }, option) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
              <li key={option}>{words}</li>
            ))}
          </ol>
          <p className="pv-poll-stage">{t(`poll.stage.${stage}`)}</p>
          {(stage === 'open' || stage === 'closed') && <AnswersTold answers={answers} />}
        </div>
      )}
      <RuleOf rule={ruleOf(poll)} />
    </div>
  )
}
