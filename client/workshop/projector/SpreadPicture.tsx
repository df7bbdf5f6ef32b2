import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Nothing } from './Nothing.tsx'

/** Where the spread between the tables comes. */
export function SpreadPicture({ view: _view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  return <Nothing>{t('projector.spreadLater')}</Nothing>
}
