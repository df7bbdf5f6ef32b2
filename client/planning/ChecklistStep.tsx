import { Heading } from '@digdir/designsystemet-react'
import { CheckmarkCircleFillIcon, CircleIcon } from '@navikt/aksel-icons'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

interface ChecklistStepProps {
  step: number
  name: 'details' | 'plans' | 'goals' | 'workshops'
  done: boolean
  /** true: with its sentence on what one does here. */
  lead?: boolean
  children: ReactNode
}

/** One point of the strategy's checklist: its number, whether it is done, and what to do. */
export function ChecklistStep({ step, name, done, lead = false, children }: ChecklistStepProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li>
      <section className="pv-step" aria-labelledby={id}>
        <span className="pv-step-number" aria-hidden>
          {step}
        </span>
        <div className="pv-step-body">
          <div className="pv-step-head">
            <Heading level={2} data-size="xs" id={id}>
              {t(`planning.strategy.${name}.title`)}
            </Heading>
            <span className="pv-step-state" data-done={done || undefined}>
              {done ? <CheckmarkCircleFillIcon aria-hidden /> : <CircleIcon aria-hidden />}
              {t(done ? 'planning.strategy.done' : 'planning.strategy.todo')}
            </span>
          </div>
          {lead && name !== 'details' && <p className="pv-step-lead">{t(`planning.strategy.${name}.lead`)}</p>}
          {children}
        </div>
      </section>
    </li>
  )
}
