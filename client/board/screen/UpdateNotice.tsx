import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { renewal, useRenewal } from '../../shell/page-renewal.ts'
import { Notice } from './Notice.tsx'

/** The server has another version: the page goes over to it by itself when nobody is looking, or now. */
export function UpdateNotice() {
  const { t } = useTranslation()
  const state = useRenewal()
  if (state === 'current') return null
  return (
    <Notice
      tone={state === 'required' ? 'danger' : 'info'}
      live
      icon={<ArrowsCirclepathIcon aria-hidden />}
      action={{ label: t('board.update.button'), run: renewal.renew }}
    >
      {t(`board.update.${state}`)}
    </Notice>
  )
}
