import { Table } from '@digdir/designsystemet-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { deviationsFrom } from '../../shared/outcome/deviations.ts'
import { needAnswersText } from '../../shared/outcome/need-words.ts'
import type { BoardResult, Outcome, OutcomePlan } from '../../shared/outcome/types.ts'
import { BoardBadge } from './BoardBadge.tsx'
import { DecisionText, LaneText, NeedText, TimingText } from './ResultText.tsx'

/** What each board says of one plan: nothing is averaged away. */
export function BoardResults({ outcome, plan }: { outcome: Outcome; plan: OutcomePlan }) {
  const { t } = useTranslation()
  const { results } = plan
  if (results.length === 0) return <p className="pv-outcome-muted">{t('outcome.noBoards')}</p>
  const shows = {
    decision: results.some(({ decision }) => decision !== null),
    timing: results.some(({ start }) => start !== null),
    need: results.some(({ need }) => need !== undefined),
    reason: results.some(({ reason }) => reason !== null),
  }
  return (
    <Table data-size="sm">
      <caption className="pv-visually-hidden">{t('outcome.boardsOf', { plan: plan.name })}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell scope="col">{t('outcome.column.board')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('outcome.column.lane')}</Table.HeaderCell>
          {shows.need && <Table.HeaderCell scope="col">{t('needs.title')}</Table.HeaderCell>}
          {shows.decision && <Table.HeaderCell scope="col">{t('outcome.column.decision')}</Table.HeaderCell>}
          {shows.timing && <Table.HeaderCell scope="col">{t('outcome.column.timing')}</Table.HeaderCell>}
          {shows.reason && <Table.HeaderCell scope="col">{t('outcome.column.reason')}</Table.HeaderCell>}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {results.map((result) => (
          <Table.Row key={result.boardId}>
            <Table.HeaderCell scope="row">
              <BoardBadge outcome={outcome} boardId={result.boardId} />
            </Table.HeaderCell>
            <Table.Cell>
              <LaneText {...result} />
              <Proposed from={deviationsFrom(t, plan.baseline, result).find(({ fact }) => fact === 'lane')?.from} />
            </Table.Cell>
            {shows.need && (
              <Table.Cell>
                <NeedText lines={needOf(t, result)} />
              </Table.Cell>
            )}
            {shows.decision && (
              <Table.Cell>
                <DecisionText {...result} />
                <Proposed
                  from={deviationsFrom(t, plan.baseline, result).find(({ fact }) => fact === 'decision')?.from}
                />
              </Table.Cell>
            )}
            {shows.timing && (
              <Table.Cell>
                <TimingText {...result} />
              </Table.Cell>
            )}
            {shows.reason && <Table.Cell>{result.reason}</Table.Cell>}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** What the chief executive proposed, where the board says another. */
function Proposed({ from }: { from: string | undefined }) {
  const { t } = useTranslation()
  return from === undefined ? null : <p className="pv-outcome-muted">{t('knowledge.proposed', { from })}</p>
}

/** What a board's answers suggest, and below it the answers. */
function needOf(t: TFunction, { need }: BoardResult): string[] {
  return need ? [t(`screening.result.${need.suggestion}`), needAnswersText(t, need.answers)] : []
}
