import { Button, Tag } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Strategy } from '../../shared/planning/strategy.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { type WorkshopSummary, workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { call } from '../ui/api.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { WorkshopDialog } from './WorkshopDialog.tsx'

/** The strategy's workshops, and making a new one from a template. */
export function WorkshopList({ strategy: { id: strategyId, plans, workshops } }: { strategy: Strategy }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [creating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<WorkshopSummary | null>(null)
  const read = useResource(workshopApi.workshops, { params: { strategyId } })
  return (
    <>
      {plans === 0 && <p className="pv-plan-caution">{t('planning.strategy.workshops.needPlans')}</p>}
      <Resource of={read}>
        {(listed) =>
          listed.length > 0 && (
            <ul className="pv-workshops">
              {listed.map((workshop) => (
                <WorkshopRow key={workshop.id} workshop={workshop} onDelete={() => setDeleting(workshop)} />
              ))}
            </ul>
          )
        }
      </Resource>
      <Button variant={plans === 0 || workshops > 0 ? 'secondary' : 'primary'} onClick={() => setCreating(true)}>
        {t('planning.strategy.workshops.create')}
      </Button>
      {creating && (
        <WorkshopDialog
          strategyId={strategyId}
          onClose={() => setCreating(false)}
          onCreated={(workshop) => navigate(address('setup', { workshopId: workshop.id }))}
        />
      )}
      {deleting && (
        <DeleteDialog
          title={t('planning.strategy.workshops.deleteTitle', { title: deleting.title })}
          text={t('planning.strategy.workshops.deleteText')}
          confirm={t('planning.strategy.workshops.delete')}
          remove={() => call(workshopApi.deleteWorkshop, { params: { workshopId: deleting.id } })}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}

function WorkshopRow({ workshop, onDelete }: { workshop: WorkshopSummary; onDelete: () => void }) {
  const { t } = useTranslation()
  const { id: workshopId, title, template, stage, tables, plans, goals } = workshop
  const facts = [
    t(`workshop.template.${template}`),
    t('planning.strategy.workshops.tables', { count: tables }),
    ...(plans > 0 || goals === 0 ? [t('planning.plans', { count: plans })] : []),
    ...(goals > 0 ? [t('planning.goalCount', { count: goals })] : []),
  ]
  return (
    <li className="pv-workshop">
      <div>
        <strong>{title}</strong> <Tag data-color="neutral">{t(`workshop.stage.${stage}`)}</Tag>
        <p>{facts.join(' · ')}</p>
      </div>
      <div className="pv-plan-row">
        <Button asChild variant="secondary">
          <Link href={address('setup', { workshopId })}>{t('planning.strategy.workshops.setUp')}</Link>
        </Button>
        <Button asChild>
          <Link href={address('desk', { workshopId })}>{t('planning.strategy.workshops.open')}</Link>
        </Button>
        <Button variant="tertiary" data-color="danger" onClick={onDelete}>
          {t('planning.strategy.workshops.delete')}
          <span className="pv-visually-hidden">{title}</span>
        </Button>
      </div>
    </li>
  )
}
