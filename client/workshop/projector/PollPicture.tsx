import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Nothing } from './Nothing.tsx'

/** Where the result of a poll comes. */
export function PollPicture({ view: _view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  return <Nothing>{t('projector.pollLater')}</Nothing>
}
