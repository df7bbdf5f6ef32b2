import { Button } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Page } from '../../ui/Page.tsx'
import { InWorkshop } from '../live/InWorkshop.tsx'
import { AgendaSection } from './AgendaSection.tsx'
import { CardsSection } from './CardsSection.tsx'
import { DryRunSection } from './DryRunSection.tsx'
import { GoalsSection } from './GoalsSection.tsx'
import { LanesSection } from './LanesSection.tsx'
import { LinksSection } from './LinksSection.tsx'
import { MeetingSection } from './MeetingSection.tsx'
import './Setup.css'
import { SetupNav } from './SetupNav.tsx'
import { TablesSection } from './TablesSection.tsx'
import { TextSection } from './TextSection.tsx'

/** Setting up a workshop, as a checklist that ends in a dry run and a sheet to print. */
export function Setup() {
  const { t } = useTranslation()
  return (
    <InWorkshop roles={['facilitator', 'planner']} title={t('workshop.setup.title')}>
      {({ view }) => <SetupPage view={view} />}
    </InWorkshop>
  )
}

function SetupPage({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const desk = address('desk', { workshopId: view.workshop.id })
  return (
    <Page
      title={t('workshop.setup.title')}
      lead={t('workshop.setup.lead')}
      trail={[{ label: view.workshop.title, href: desk }]}
      example={view.example}
      width="wide"
      actions={
        <Button asChild>
          <Link href={desk}>
            {t('workshop.setup.toDesk')}
            <ArrowRightIcon aria-hidden />
          </Link>
        </Button>
      }
    >
      <Sections view={view} />
    </Page>
  )
}

function Sections({ view }: { view: WorkshopView }) {
  const { workshop } = view
  return (
    <div className="pv-setup">
      <SetupNav view={view} />
      <div className="pv-setup-sections">
        <TextSection workshop={workshop} />
        <LanesSection workshop={workshop} />
        <TablesSection workshop={workshop} />
        <AgendaSection workshop={workshop} />
        <CardsSection view={view} />
        <GoalsSection view={view} />
        <MeetingSection workshop={workshop} />
        <LinksSection workshopId={workshop.id} />
        <DryRunSection workshopId={workshop.id} />
      </div>
    </div>
  )
}
