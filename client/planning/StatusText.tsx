import { Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { comparable } from '../../shared/planning/comparable.ts'
import type { PlanDraft } from '../../shared/planning/plan.ts'

/** A plan's status in the source's words, with the decision read from it beside where it is not the same word. */
export function StatusText({ statusText, statusDecision }: Pick<PlanDraft, 'statusText' | 'statusDecision'>) {
  const { t } = useTranslation()
  const decision = statusDecision === null ? '' : t(`board.decision.${statusDecision}`)
  return (
    <>
      {statusText} {decision !== '' && comparable(decision) !== comparable(statusText) && <Tag>{decision}</Tag>}
    </>
  )
}
