import { Button, Table } from '@digdir/designsystemet-react'
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../shared/planning/plan.ts'
import { Pager, pageOf } from './Pager.tsx'
import { StatusText } from './StatusText.tsx'

interface PlanTableProps {
  plans: readonly Plan[]
  onEdit: (plan: Plan) => void
  onDelete: (plan: Plan) => void
}

/** The catalogue's plans with the facts that decide, a page at a time. */
export function PlanTable({ plans, onEdit, onDelete }: PlanTableProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(0)
  const { page, shown } = pageOf(plans, wanted)
  return (
    <>
      <div className="pv-table-scroll">
        <Table border>
          <caption className="pv-visually-hidden">{t('planning.catalogue.caption')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('planning.catalogue.name')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.type')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.status')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.committee')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.effort')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.statutory')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <span className="pv-visually-hidden">{t('planning.catalogue.actions')}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map((plan) => (
              <PlanRow key={plan.id} plan={plan} onEdit={() => onEdit(plan)} onDelete={() => onDelete(plan)} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <Pager page={page} count={plans.length} onPage={setWanted} />
    </>
  )
}

function PlanRow({ plan, onEdit, onDelete }: { plan: Plan; onEdit: () => void; onDelete: () => void }) {
  const { t, i18n } = useTranslation()
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="pv-plan-name">
        {plan.name}
      </Table.HeaderCell>
      <Table.Cell>{t(`planning.planType.${plan.planType}`)}</Table.Cell>
      <Table.Cell>
        <StatusText {...plan} />
      </Table.Cell>
      <Table.Cell>{plan.committee}</Table.Cell>
      <Table.Cell className="pv-figures">{plan.effort?.toLocaleString(i18n.language)}</Table.Cell>
      <Table.Cell>{plan.statutory ? t('planning.catalogue.yes') : ''}</Table.Cell>
      <Table.Cell>
        <div className="pv-plan-actions">
          <Button
            icon
            variant="tertiary"
            aria-label={t('planning.catalogue.edit', { name: plan.name })}
            onClick={onEdit}
          >
            <PencilIcon aria-hidden />
          </Button>
          <Button
            icon
            variant="tertiary"
            data-color="danger"
            aria-label={t('planning.catalogue.delete', { name: plan.name })}
            onClick={onDelete}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      </Table.Cell>
    </Table.Row>
  )
}
