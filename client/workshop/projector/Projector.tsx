import { useTranslation } from 'react-i18next'
import { actorWithoutSeat } from '../../board/actors.ts'
import { roleIn } from '../held-roles.ts'
import { InWorkshop } from '../live/InWorkshop.tsx'
import { ProjectorPicture } from './ProjectorPicture.tsx'

/** What the hall, the press and the public see. The weakest right first: whoever opens it sees what a viewer may see. */
export function Projector() {
  const { t } = useTranslation()
  return (
    <InWorkshop roles={['viewer', 'facilitator', 'planner']} title={t('workshop.desk.projector')}>
      {({ view, role, session }) => (
        <ProjectorPicture
          view={view}
          actor={actorWithoutSeat(role, view.workshop.id)}
          mayReadLinks={roleIn(session, view.workshop.id, ['facilitator', 'planner']) !== null}
        />
      )}
    </InWorkshop>
  )
}
