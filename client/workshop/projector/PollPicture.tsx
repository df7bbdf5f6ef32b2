import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'

/** Where the result of a poll comes. */
export function PollPicture({ view: _view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  return <p className="pv-poster-waiting">{t('projector.pollLater')}</p>
}
