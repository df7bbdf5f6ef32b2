import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type SetupStep, setupSteps } from './checklist.ts'

/** One point of the checklist as a card with its number. */
export function SetupSection({ step, children }: { step: SetupStep; children: ReactNode }) {
  const { t } = useTranslation()
  const id = `steg-${step}`
  return (
    <section className="pv-setup-section" aria-labelledby={id}>
      <span className="pv-setup-number" aria-hidden>
        {setupSteps.indexOf(step) + 1}
      </span>
      <div className="pv-setup-body">
        <Heading level={2} data-size="xs" id={id} tabIndex={-1}>
          {t(`workshop.setup.${step}.title`)}
        </Heading>
        <p className="pv-setup-lead">{t(`workshop.setup.${step}.lead`)}</p>
        {children}
      </div>
    </section>
  )
}
