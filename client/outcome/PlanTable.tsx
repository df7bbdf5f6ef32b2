import { Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../shared/outcome/types.ts'
import { PlanRow } from './PlanRow.tsx'
import { sortedPlans } from './sorted-plans.ts'

/** All plans with the joint result; each board's own on demand. Columns nobody has used are left out. */
export function PlanTable({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const plans = useMemo(() => sortedPlans(outcome), [outcome])
  const results = outcome.plans.flatMap((plan) => plan.results)
  const shows = {
    decision: results.some(({ decision }) => decision !== null),
    timing: results.some(({ start }) => start !== null),
    need: results.some(({ need }) => need !== undefined),
  }
  if (plans.length === 0) return <p className="pv-outcome-muted">{t('outcome.noPlans')}</p>
  return (
    <div className="pv-outcome-scroll">
      <Table>
        <caption className="pv-visually-hidden">{t('outcome.plansTable')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('outcome.column.plan')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('outcome.column.lane')}</Table.HeaderCell>
            {shows.need && <Table.HeaderCell scope="col">{t('needs.title')}</Table.HeaderCell>}
            {shows.decision && <Table.HeaderCell scope="col">{t('outcome.column.decision')}</Table.HeaderCell>}
            {shows.timing && <Table.HeaderCell scope="col">{t('outcome.column.timing')}</Table.HeaderCell>}
            <Table.HeaderCell scope="col">{t('outcome.column.agreement')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('outcome.column.boards')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {plans.map((judged) => (
            <PlanRow key={judged.plan.cardId} outcome={outcome} judged={judged} shows={shows} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
