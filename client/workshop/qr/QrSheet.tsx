import { Button } from '@digdir/designsystemet-react'
import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { showJoinCode } from '../../../shared/access/join-code.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { type WorkshopLinks, type WorkshopView, workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource, useResource } from '../../ui/resource.tsx'
import { joinPlace } from '../join-place.ts'
import { QrCode } from '../QrCode.tsx'
import { useWorkshopId } from '../useWorkshopId.ts'
import { useWorkshopView } from '../useWorkshopView.ts'
import './QrSheet.css'

/** The sheet that lies on each table, and the one for the public of an open meeting: A4, read from across the table. Printing shows the sheets alone. */
export function QrSheet() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <SheetOf workshopId={workshopId} />
}

function SheetOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const view = useWorkshopView(workshopId)
  const links = useResource(workshopApi.links, { params: { workshopId } })
  return (
    <Page
      title={t('workshop.qr.title')}
      lead={t('workshop.qr.hint')}
      trail={[{ label: view.data?.workshop.title ?? t('access.toDesk'), href: address('desk', { workshopId }) }]}
      actions={
        <Button onClick={() => window.print()}>
          <PrinterSmallIcon aria-hidden />
          {t('workshop.qr.print')}
        </Button>
      }
    >
      <Resource of={view}>
        {(seen) => (
          <Resource of={links}>
            {(value) => (
              <>
                <Sheet view={seen} links={value} />
                {seen.workshop.closingBasis === null && <PublicSheet view={seen} links={value} />}
              </>
            )}
          </Resource>
        )}
      </Resource>
    </Page>
  )
}

function Sheet({ view, links }: { view: WorkshopView; links: WorkshopLinks }) {
  const { t } = useTranslation()
  return (
    <article className="pv-qr-sheet" aria-label={t('workshop.qr.title')}>
      <header>
        <p className="pv-qr-sheet-heading">{t('workshop.qr.heading')}</p>
        <p className="pv-qr-sheet-title">{view.workshop.title}</p>
        <p>{view.municipality}</p>
      </header>
      <div className="pv-qr-sheet-join">
        <QrCode svg={links.joinQrSvg} link={links.join} />
        <div>
          <p className="pv-qr-sheet-label">{t('workshop.qr.code')}</p>
          <p className="pv-qr-sheet-code">{showJoinCode(links.code)}</p>
          <p className="pv-qr-sheet-address">{joinPlace(links.join)}</p>
        </div>
      </div>
      <ol className="pv-qr-sheet-steps">
        <li>{t('workshop.qr.step1')}</li>
        <li>{t('workshop.qr.step2')}</li>
        <li>{t('workshop.qr.step3')}</li>
      </ol>
      <footer>
        <p>{t('workshop.qr.privacy')}</p>
        {view.example && <p>{t('ui.exampleData')}</p>}
      </footer>
    </article>
  )
}

/** For the press and the public: they look on, on their own phones. */
function PublicSheet({ view, links }: { view: WorkshopView; links: WorkshopLinks }) {
  const { t } = useTranslation()
  return (
    <article className="pv-qr-sheet" aria-label={t('workshop.qr.publicTitle')}>
      <header>
        <p className="pv-qr-sheet-heading">{t('workshop.qr.publicHeading')}</p>
        <p className="pv-qr-sheet-title">{view.workshop.title}</p>
        <p>{view.municipality}</p>
      </header>
      <div className="pv-qr-sheet-join">
        <QrCode svg={links.viewerQrSvg} link={links.viewer} />
        <p>{t('workshop.qr.publicHow')}</p>
      </div>
      <footer>
        <p>{t('workshop.qr.publicPrivacy')}</p>
        {view.example && <p>{t('ui.exampleData')}</p>}
      </footer>
    </article>
  )
}
