import { useTranslation } from 'react-i18next'
import { showJoinCode } from '../../../shared/access/join-code.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Stage } from '../../../shared/workshop/control.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { joinPlace } from '../join-place.ts'
import { QrCode } from '../QrCode.tsx'
import { Nothing } from './Nothing.tsx'

interface JoinPosterProps {
  workshopId: WorkshopId
  mayReadLinks: boolean
  stage: Stage
}

/** How to join, as large as the hall. */
export function JoinPoster({ workshopId, mayReadLinks, stage }: JoinPosterProps) {
  const { t } = useTranslation()
  return mayReadLinks ? (
    <Poster workshopId={workshopId} />
  ) : (
    <Nothing>{stage === 'preparing' ? t('projector.waiting') : t('projector.codeInHall')}</Nothing>
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
