import { useTranslation } from 'react-i18next'
import { InWorkshop } from '../live/InWorkshop.tsx'
import './Desk.css'
import { DeskPanels } from './DeskPanels.tsx'

/** The facilitator's desk: what comes next, how the tables are doing, what the hall sees. */
export function Desk() {
  const { t } = useTranslation()
  return (
    <InWorkshop roles={['facilitator', 'planner']} title={t('access.toDesk')}>
      {({ view, role, session }) => <DeskPanels view={view} role={role} isPlanner={session.planner} />}
    </InWorkshop>
  )
}
