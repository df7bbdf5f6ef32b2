import { Button } from '@digdir/designsystemet-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { warningsOn } from '../../../shared/planning/deadlines.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { actorWithoutSeat } from '../../board/actors.ts'
import { DeadlineNotes } from '../../planning/DeadlineNotes.tsx'
import { PollPanel } from '../../poll/desk/PollPanel.tsx'
import { announce } from '../../ui/announce.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { Page } from '../../ui/Page.tsx'
import { today } from '../../ui/today.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import { AgendaPanel } from './AgendaPanel.tsx'
import { ConnectionStatus } from './ConnectionStatus.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { LatePanel } from './late/LatePanel.tsx'
import { NextStep } from './NextStep.tsx'
import { ProjectorRemote } from './ProjectorRemote.tsx'
import { situationOf } from './steps.ts'
import { TableTiles } from './TableTiles.tsx'
import { UnstoredAlert } from './UnstoredAlert.tsx'

interface DeskPanelsProps {
  view: WorkshopView
  /** Whom boards are read as. */
  role: 'facilitator' | 'planner'
  isPlanner: boolean
}

/** The desk itself, once the workshop is known. */
export function DeskPanels({ view, role, isPlanner }: DeskPanelsProps) {
  const { t } = useTranslation()
  const { workshop, municipality, example } = view
  const live = useLiveState()
  const control = live.control ?? view.control
  const situation =
    control.phase && control.stage === 'open'
      ? control.phase.title
      : t(`workshop.desk.situation.${situationOf(control)}`)
  const template = t(`workshop.template.${workshop.template}`)
  const parts = { workshopId: workshop.id }
  const actor = useMemo(() => actorWithoutSeat(role, workshop.id), [role, workshop.id])

  useEffect(() => announce(t('workshop.desk.nowAnnounced', { situation })), [situation, t])

  return (
    <Page
      title={workshop.title}
      lead={template === workshop.title ? municipality : t('workshop.desk.lead', { municipality, template })}
      trail={isPlanner ? [{ label: municipality, href: address('strategy', { strategyId: workshop.strategyId }) }] : []}
      example={example}
      width="wide"
      compact
      actions={
        <>
          <Button asChild variant="secondary">
            <Link href={address('setup', parts)}>{t('workshop.desk.setup')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href={address('qrSheet', parts)}>{t('workshop.desk.qrSheet')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href={address('merge', parts)}>{t('merge.toMerge')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href={address('outcome', parts)}>{t('workshop.desk.outcome')}</Link>
          </Button>
        </>
      }
    >
      <ErrorMessage error={live.refused} />
      {live.connected && <UnstoredAlert boards={live.unstored} tables={workshop.tables} />}
      {warningsOn(view, today()).length > 0 && <DeadlineNotes days={view} asOf={today()} />}
      <div className="pv-desk">
        <div className="pv-desk-main">
          <NextStep
            workshop={workshop}
            control={control}
            status={<ConnectionStatus connected={live.connected} wasConnected={live.control !== null} />}
          />
          <LatePanel workshop={workshop} />
          <TableTiles view={view} control={control} />
          <AgendaPanel agenda={workshop.agenda} control={control} />
          {control.stage !== 'closed' && <PollPanel view={view} />}
        </div>
        <div className="pv-desk-side">
          <ProjectorRemote view={view} control={control} actor={actor} />
          {control.stage !== 'closed' && <JoinPanel workshopId={workshop.id} />}
        </div>
      </div>
    </Page>
  )
}
