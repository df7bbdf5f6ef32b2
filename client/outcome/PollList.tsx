import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../shared/outcome/types.ts'
import { PollResult } from '../poll/PollResult.tsx'
import { RuleOf } from '../poll/RuleOf.tsx'
import { Downloads } from './Downloads.tsx'

/** The polls that were released, each with the phase it was held in and the rule it was answered by. */
export function PollList({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { polls, workshopId, version } = outcome
  if (polls.length === 0) return <p className="pv-outcome-muted">{t('poll.outcome.none')}</p>
  return (
    <>
      <ul className="pv-outcome-list">
        {polls.map((poll) => (
          <li key={poll.id} className="pv-outcome-poll">
            <h3 lang="nb">{poll.question}</h3>
            <p className="pv-outcome-muted">
              {poll.phase === null ? t('poll.outcome.noPhase') : t('poll.outcome.inPhase', { phase: poll.phase })}
            </p>
            <PollResult round={{ poll, answers: poll.answers, rows: poll.rows }} />
            <RuleOf rule={poll.rule} />
          </li>
        ))}
      </ul>
      <Downloads workshopId={workshopId} version={version ?? 'current'} formats={['temperaturmalinger.csv']} />
    </>
  )
}
