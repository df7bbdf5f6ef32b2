import { useTranslation } from 'react-i18next'
import { InWorkshop } from '../../workshop/live/InWorkshop.tsx'
import { MergePage } from './MergePage.tsx'

/** The tables' boards laid over each other, for the desk. */
export function Merge() {
  const { t } = useTranslation()
  return (
    <InWorkshop roles={['facilitator', 'planner']} title={t('merge.title')}>
      {({ view }) => <MergePage view={view} />}
    </InWorkshop>
  )
}
