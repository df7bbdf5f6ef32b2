import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomePlan } from '../../shared/outcome/types.ts'
import { differing } from './differing.ts'
import type { JudgedPlan } from './sorted-plans.ts'

interface DifferingTextProps {
  judged: JudgedPlan
  fact: 'lane' | 'decision'
  /** What is shown where the boards agree, or none has said anything. */
  children: ReactNode
}

/** The joint fact, or, where tables differ, what they say and how many: a disagreement is shown, never averaged. */
export function DifferingText({ judged: { plan, joint }, fact, children }: DifferingTextProps) {
  const said = useSaid(plan, fact)
  if (!joint.disputed || joint[fact] !== null || said.length === 0) return children
  return (
    <ul className="pv-outcome-differing">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function useSaid({ results }: OutcomePlan, fact: 'lane' | 'decision'): string[] {
  const { t } = useTranslation()
  return fact === 'lane'
    ? differing(results, 'lane').map(({ value, boards }) => t('outcome.said', { value, count: boards }))
    : differing(results, 'decision').map(({ value, boards }) =>
        t('outcome.said', { value: t(`board.decision.${value}`), count: boards }),
      )
}
