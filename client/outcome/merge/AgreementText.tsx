import { Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { agreementWord, spreadOf } from '../../../shared/outcome/merge/agreement.ts'
import type { MergedCard } from '../../../shared/outcome/merge/types.ts'

const colours = { agreed: 'success', some: 'warning', large: 'danger', oneTable: 'info', none: 'neutral' } as const

/** How far the tables agree, in a word, with the figure where there is one. */
export function AgreementText({ card }: { card: MergedCard }) {
  const { t, i18n } = useTranslation()
  const word = agreementWord(card)
  const spread = spreadOf(card)
  const figure = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <p className="pv-merge-agreement">
      <Tag data-color={colours[word]}>{t(`merge.agreement.${word}`)}</Tag>
      {spread !== null && word !== 'oneTable' && (
        <span className="pv-merge-muted pv-figures">{t('merge.spread', { spread: figure.format(spread) })}</span>
      )}
    </p>
  )
}
