import { Button } from '@digdir/designsystemet-react'
import { ExternalLinkIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { useResource } from '../../ui/resource.tsx'
import { SetupSection } from './SetupSection.tsx'

/** The end of the checklist: seeing it as the participants and the hall will, and the sheet for the tables. */
export function DryRunSection({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const { data: links } = useResource(workshopApi.links, { params: { workshopId } })
  return (
    <SetupSection step="dryRun">
      <p className="pv-setup-note">{t('workshop.setup.dryRun.steps')}</p>
      <div className="pv-setup-row">
        {links && (
          <NewTab href={address('joinWithCode', { code: links.code })}>{t('workshop.setup.dryRun.openJoin')}</NewTab>
        )}
        <NewTab href={address('projector', { workshopId })}>{t('workshop.setup.dryRun.openProjector')}</NewTab>
        <Button asChild variant="secondary">
          <Link href={address('qrSheet', { workshopId })}>
            <PrinterSmallIcon aria-hidden />
            {t('workshop.setup.dryRun.qrSheet')}
          </Link>
        </Button>
      </div>
    </SetupSection>
  )
}

function NewTab({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Button asChild variant="secondary">
      <a href={href} target="_blank" rel="noreferrer">
        <ExternalLinkIcon aria-hidden />
        {children}
        <span className="pv-visually-hidden">{t('workshop.setup.dryRun.newTab')}</span>
      </a>
    </Button>
  )
}
