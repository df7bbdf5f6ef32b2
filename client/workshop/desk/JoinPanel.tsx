import { Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { showJoinCode } from '../../../shared/access/join-code.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Resource, useResource } from '../../ui/resource.tsx'

/** The join code, to read aloud to those who come late. */
export function JoinPanel({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const links = useResource(workshopApi.links, { params: { workshopId } })
  return (
    <section className="pv-panel" aria-labelledby="kode">
      <Heading level={2} data-size="xs" id="kode">
        {t('workshop.desk.code')}
      </Heading>
      <Resource of={links}>
        {({ code, join }) => (
          <div className="pv-desk-code">
            <strong>{showJoinCode(code)}</strong>
            <CopyButton text={join} about={t('workshop.setup.links.join')} />
          </div>
        )}
      </Resource>
    </section>
  )
}
