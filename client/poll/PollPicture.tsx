import { useTranslation } from 'react-i18next'
import type { PollView } from '../../shared/poll/disclosure.ts'
import { currentRound } from '../../shared/poll/rounds.ts'
import { ruleOf } from '../../shared/poll/rule.ts'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { Nothing } from '../workshop/projector/Nothing.tsx'
import { AnswersTold } from './AnswersTold.tsx'
import './PollPicture.css'
import { PollResult } from './PollResult.tsx'
import { RuleOf } from './RuleOf.tsx'
import { useCut } from './useCut.ts'

/** The round that the hall is in, for the hall: the question with its rule until it is released, then the result with it. */
export function PollPicture() {
  const { t } = useTranslation()
  const round = currentRound(useLiveState().polls?.polls ?? [])
  if (!round) return <Nothing>{t('poll.none')}</Nothing>
  // Another round or stage is measured anew.
  return <Picture key={`${round.poll.id} ${round.stage}`} round={round} />
}

/** A question longer than this takes smaller type, so that the longest has three lines and the options their room. */
const longQuestion = 120
/** More options than this stand in two columns. */
const inOneColumn = 5

function Picture({ round }: { round: PollView }) {
  const { t } = useTranslation()
  const { poll, stage, answers } = round
  const [isCut, ref] = useCut()
  const columns = poll.options.length > inOneColumn ? 2 : 1
  const rows = Math.ceil(poll.options.length / columns)
  return (
    <div className="pv-poll-picture" ref={ref} data-columns={columns} data-room={rows > 3 ? 'little' : 'enough'}>
      <h2 lang="nb" {...(poll.question.length > longQuestion && { 'data-long': true })}>
        {poll.question}
      </h2>
      {stage === 'released' ? (
        <PollResult round={round} />
      ) : (
        <div className="pv-poll-asked">
          <ol lang="nb">
            {poll.options.map(({ words }, option) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
              <li key={option}>
                <span className="pv-poll-words">{words}</span>
              </li>
            ))}
          </ol>
          <div className="pv-poll-stage">
            <p>{t(`poll.stage.${stage}`)}</p>
            {(stage === 'open' || stage === 'closed') && <AnswersTold answers={answers} />}
          </div>
        </div>
      )}
      {isCut && <p className="pv-poll-cut">{t('poll.cut')}</p>}
      <RuleOf rule={ruleOf(poll)} />
    </div>
  )
}
