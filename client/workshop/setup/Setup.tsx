import { Button } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { useWorkshopId } from '../useWorkshopId.ts'
import { useWorkshopView } from '../useWorkshopView.ts'
import { CardsSection } from './CardsSection.tsx'
import { DryRunSection } from './DryRunSection.tsx'
import { LanesSection } from './LanesSection.tsx'
import { LinksSection } from './LinksSection.tsx'
import './Setup.css'
import { SetupNav } from './SetupNav.tsx'
import { TablesSection } from './TablesSection.tsx'
import { TextSection } from './TextSection.tsx'

/** Setting up a workshop, as a checklist that ends in a dry run and a sheet to print. */
export function Setup() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <SetupOf workshopId={workshopId} />
}

function SetupOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const view = useWorkshopView(workshopId)
  const desk = address('desk', { workshopId })
  return (
    <Page
      title={t('workshop.setup.title')}
      lead={t('workshop.setup.lead')}
      trail={[{ label: view.data?.workshop.title ?? t('access.toDesk'), href: desk }]}
      example={view.data?.example}
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
      <Resource of={view}>{(value) => <Sections view={value} />}</Resource>
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
        <CardsSection view={view} />
        <LinksSection workshopId={workshop.id} />
        <DryRunSection workshopId={workshop.id} />
      </div>
    </div>
  )
}
