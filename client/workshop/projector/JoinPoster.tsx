import { useTranslation } from 'react-i18next'
import { showJoinCode } from '../../../shared/access/join-code.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { joinPlace } from '../join-place.ts'
import { QrCode } from '../QrCode.tsx'

/** Before the boards open: how to join, as large as the hall. */
export function JoinPoster({ workshopId, mayReadLinks }: { workshopId: WorkshopId; mayReadLinks: boolean }) {
  const { t } = useTranslation()
  return mayReadLinks ? (
    <Poster workshopId={workshopId} />
  ) : (
    <p className="pv-poster-waiting">{t('projector.waiting')}</p>
  )
}

function Poster({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const links = useResource(workshopApi.links, { params: { workshopId } })
  return (
    <Resource of={links}>
      {({ join, joinQrSvg, code }) => (
        <div className="pv-poster">
          <QrCode svg={joinQrSvg} link={join} />
          <div>
            <p className="pv-poster-how">{t('projector.joinHow', { address: joinPlace(join) })}</p>
            <p className="pv-poster-label">{t('workshop.setup.links.code')}</p>
            <p className="pv-poster-code">{showJoinCode(code)}</p>
          </div>
        </div>
      )}
    </Resource>
  )
}
