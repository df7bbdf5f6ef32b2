import { Button } from '@digdir/designsystemet-react'
import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showJoinCode } from '../../../shared/access/join-code.ts'
import { formatDay } from '../../../shared/i18n/dates.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { type WorkshopLinks, workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { call } from '../../ui/api.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Resource, resourceKey, useResource } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { QrCode } from '../QrCode.tsx'
import { LinkRow } from './LinkRow.tsx'
import { SetupSection } from './SetupSection.tsx'

/** Join code and the three kinds of link, and making all of them new. */
export function LinksSection({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const links = useResource(workshopApi.links, { params: { workshopId } })
  const renew = useMutationOnce({
    mutationFn: () => call(workshopApi.renewLinks, { params: { workshopId } }),
    onSuccess(renewed) {
      queries.setQueryData(resourceKey(workshopApi.links, { workshopId }), renewed)
      setAsking(false)
      announce(t('workshop.setup.links.renewed'))
    },
  })
  return (
    <SetupSection step="links">
      <Resource of={links}>{(value) => <Links links={value} />}</Resource>
      <div>
        <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
          <ArrowsCirclepathIcon aria-hidden />
          {t('workshop.setup.links.renew')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        dangerous
        title={t('workshop.setup.links.renewTitle')}
        text={t('workshop.setup.links.renewText')}
        confirm={t('workshop.setup.links.renew')}
        busy={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate()}
        onClose={() => setAsking(false)}
      />
    </SetupSection>
  )
}

function Links({ links }: { links: WorkshopLinks }) {
  const { t, i18n } = useTranslation()
  const date = formatDay(links.codeExpiresOn, i18n.language)
  return (
    <div className="pv-links">
      <div className="pv-links-join">
        <QrCode svg={links.joinQrSvg} link={links.join} />
        <div className="pv-links-code">
          <span>{t('workshop.setup.links.code')}</span>
          <strong>{showJoinCode(links.code)}</strong>
          <CopyButton text={links.code} about={t('workshop.setup.links.code')} />
        </div>
      </div>
      <LinkRow
        name={t('workshop.setup.links.join')}
        help={t('workshop.setup.links.joinHelp', { date })}
        link={links.join}
      />
      <LinkRow
        name={t('workshop.setup.links.facilitator')}
        help={t('workshop.setup.links.facilitatorHelp')}
        link={links.facilitator}
      />
      <LinkRow
        name={t('workshop.setup.links.viewer')}
        help={t('workshop.setup.links.viewerHelp')}
        link={links.viewer}
      />
    </div>
  )
}
