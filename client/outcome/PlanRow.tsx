import { Button, Table, Tag } from '@digdir/designsystemet-react'
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { needLines } from '../../shared/outcome/need-words.ts'
import { boardNameIn } from '../../shared/outcome/outcome-words.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { AgreementTag } from './AgreementTag.tsx'
import { BoardResults } from './BoardResults.tsx'
import { DifferingText } from './DifferingText.tsx'
import { DecisionText, LaneText, NeedText, TimingText } from './ResultText.tsx'
import type { JudgedPlan } from './sorted-plans.ts'

interface PlanRowProps {
  outcome: Outcome
  judged: JudgedPlan
  shows: { decision: boolean; timing: boolean; need: boolean }
}

/** One plan: the joint result in a row, and below it, once asked for, what each board says. */
export function PlanRow({ outcome, judged, shows }: PlanRowProps) {
  const { plan, joint } = judged
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const Chevron = open ? ChevronUpIcon : ChevronDownIcon
  const columns = 4 + Object.values(shows).filter(Boolean).length
  return (
    <>
      <Table.Row>
        <Table.HeaderCell scope="row" className="pv-outcome-plan">
          {plan.name}
          <span className="pv-outcome-facts">
            {t(`planning.planType.${plan.planType}`)}
            {plan.proposedOn && (
              <Tag data-color="info">
                {t('outcome.proposedOn', { board: boardNameIn(t, outcome, plan.proposedOn) })}
              </Tag>
            )}
            {plan.statutory && <Tag data-color="neutral">{t('board.card.statutory')}</Tag>}
            {plan.conflicts.length > 0 && (
              <Tag data-color="danger">{t('outcome.conflicts', { count: plan.conflicts.length })}</Tag>
            )}
          </span>
        </Table.HeaderCell>
        <Table.Cell>
          <DifferingText judged={judged} fact="lane">
            <LaneText {...joint} />
          </DifferingText>
        </Table.Cell>
        {shows.need && (
          <Table.Cell>
            <NeedText lines={needLines(t, outcome, plan)} />
          </Table.Cell>
        )}
        {shows.decision && (
          <Table.Cell>
            <DifferingText judged={judged} fact="decision">
              <DecisionText {...joint} />
            </DifferingText>
          </Table.Cell>
        )}
        {shows.timing && (
          <Table.Cell>
            <TimingText {...joint} />
          </Table.Cell>
        )}
        <Table.Cell>
          <AgreementTag joint={joint} />
        </Table.Cell>
        <Table.Cell>
          <Button
            variant="tertiary"
            aria-expanded={open}
            aria-controls={detailsId}
            aria-label={t(open ? 'outcome.hideBoards' : 'outcome.showBoards', { plan: plan.name })}
            onClick={() => setOpen(!open)}
          >
            <Chevron aria-hidden />
            {t(open ? 'outcome.hide' : 'outcome.show')}
          </Button>
        </Table.Cell>
      </Table.Row>
      <Table.Row id={detailsId} hidden={!open}>
        <Table.Cell colSpan={columns} className="pv-outcome-details">
          {open && <BoardResults outcome={outcome} plan={plan} />}
        </Table.Cell>
      </Table.Row>
    </>
  )
}
