import { Button } from '@digdir/designsystemet-react'
import { FunnelIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { useSheets } from '../sheets/sheet-stack.ts'

/** Opens the choice of cards. */
export function FilterButton() {
  const { t } = useTranslation()
  const sheets = useSheets()
  const label = t('plansystem.filter')
  return (
    <Button icon variant="secondary" aria-label={label} title={label} onClick={() => sheets.open({ kind: 'filter' })}>
      <FunnelIcon aria-hidden />
    </Button>
  )
}
