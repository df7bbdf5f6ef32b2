import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { BarChartIcon } from '@navikt/aksel-icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PollView } from '../../shared/poll/disclosure.ts'
import { ruleOf } from '../../shared/poll/rule.ts'
import { Notice } from '../board/screen/Notice.tsx'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import './Poll.css'
import { PollResult } from './PollResult.tsx'
import { RuleOf } from './RuleOf.tsx'
import { roundAtTables } from './round-at-tables.ts'
import { useOwnRound } from './useOwnRound.ts'

/**
 * The round that the hall is in, at a table: it lies over the board until it is put away, and a line leads back to it.
 */
export function PollAtTable() {
  const { polls, control } = useLiveState()
  const round = control && roundAtTables(polls?.polls ?? [], control)
  return round && <Round key={round.poll.id} round={round} />
}

function Round({ round }: { round: PollView }) {
  const { t } = useTranslation()
  const titleId = useId()
  const own = useOwnRound(round)
  const { poll, stage } = round
  // Put away at one stage, it comes back with the next.
  const [putAway, setPutAway] = useState<string | null>(null)
  const now = stage === 'open' && own.counted ? 'counted' : stage
  if (now === 'made') return null
  return (
    <>
      <Notice
        tone="info"
        live
        icon={<BarChartIcon aria-hidden />}
        action={{ label: t('poll.notice.show'), run: () => setPutAway(null) }}
      >
        {t(`poll.notice.${now}`)}
      </Notice>
      <Dialog
        open={putAway !== now}
        onClose={() => setPutAway(now)}
        closeButton={false}
        className="pv-poll"
        aria-labelledby={titleId}
      >
        <p className="pv-poll-kind">{t('poll.title')}</p>
        <Heading level={2} data-size="md" id={titleId} lang="nb">
          {poll.question}
        </Heading>
        <ErrorMessage error={own.error} />
        {now === 'open' && <AnswerForm poll={poll} busy={own.busy} onAnswer={own.answer} />}
        {now === 'released' ? (
          <PollResult round={round} />
        ) : (
          now !== 'open' && (
            <p className="pv-poll-now" role="status">
              {t(`poll.now.${now}`)}
            </p>
          )
        )}
        <RuleOf rule={ruleOf(poll)} />
        <Button variant="secondary" className="pv-poll-away" onClick={() => setPutAway(now)}>
          {t('poll.toBoard')}
        </Button>
      </Dialog>
    </>
  )
}
