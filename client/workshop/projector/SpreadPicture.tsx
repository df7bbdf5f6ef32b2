import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'

/** Where the spread between the tables comes. */
export function SpreadPicture({ view: _view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  return <p className="pv-poster-waiting">{t('projector.spreadLater')}</p>
}
