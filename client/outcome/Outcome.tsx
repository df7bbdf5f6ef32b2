import { useTranslation } from 'react-i18next'
import { InWorkshop } from '../workshop/live/InWorkshop.tsx'
import { OutcomePage } from './OutcomePage.tsx'

/** The workshop's outcome: what it says, its versions and downloads, closing and re-opening. */
export function Outcome() {
  const { t } = useTranslation()
  return (
    <InWorkshop roles={['facilitator', 'planner']} title={t('outcome.title')}>
      {({ view }) => <OutcomePage view={view} />}
    </InWorkshop>
  )
}
