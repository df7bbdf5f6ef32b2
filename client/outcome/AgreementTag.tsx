import { Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { agreementOf, type JointResult } from '../../shared/outcome/joint-result.ts'

const colours = { plenary: 'success', tables: 'success', table: 'info', disputed: 'warning', none: 'neutral' } as const

/** Whether the boards agree, in words as well as colour. */
export function AgreementTag({ joint }: { joint: JointResult }) {
  const { t } = useTranslation()
  const agreement = agreementOf(joint)
  return <Tag data-color={colours[agreement]}>{t(`outcome.agreement.${agreement}`)}</Tag>
}
