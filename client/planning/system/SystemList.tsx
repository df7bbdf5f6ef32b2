import { Heading } from '@digdir/designsystemet-react'
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../shared/planning/plan.ts'
import { planSystem, treatmentOf } from '../../../shared/planning/plan-system.ts'
import type { PlanType } from '../../../shared/planning/plan-type.ts'
import { systemRows } from './system-grid.ts'

interface SystemListProps {
  plans: readonly Plan[]
  open: ReadonlySet<PlanType>
  onToggle: (type: PlanType) => void
}

/** Id of the button that shows a type's plans. */
export function typeDomId(type: PlanType): string {
  return `plan-type-${type}`
}

/** The plan system in words: by horizon each type with what is to be known of it, and its plans. */
export function SystemList({ plans, open, onToggle }: SystemListProps) {
  const { t } = useTranslation()
  const names = new Map(plans.map(({ id, name }) => [id, name]))
  return systemRows.map(({ horizon, types }) => (
    <section key={horizon ?? 'none'} className="pv-system-group">
      <Heading level={3} data-size="2xs">
        {t(`plansystem.horizon.${horizon ?? 'none'}`)}
        <span>{t(`plansystem.level.${horizon ?? 'none'}`)}</span>
      </Heading>
      {types.map((type) => (
        <TypeSection
          key={type}
          type={type}
          plans={plans.filter(({ planType }) => planType === type)}
          nameOf={(id) => names.get(id) ?? ''}
          isOpen={open.has(type)}
          onToggle={() => onToggle(type)}
        />
      ))}
    </section>
  ))
}

interface TypeSectionProps {
  type: PlanType
  plans: readonly Plan[]
  nameOf: (id: Plan['id']) => string
  isOpen: boolean
  onToggle: () => void
}

function TypeSection({ type, plans, nameOf, isOpen, onToggle }: TypeSectionProps) {
  const { t } = useTranslation()
  const listId = `${typeDomId(type)}-plans`
  const Chevron = isOpen ? ChevronUpIcon : ChevronDownIcon
  return (
    <div className="pv-system-type">
      <h4>
        <button type="button" id={typeDomId(type)} aria-expanded={isOpen} aria-controls={listId} onClick={onToggle}>
          <Chevron aria-hidden />
          {t(`planning.planType.${type}`)}
          <span className="pv-figures">{t('plansystem.count', { count: plans.length })}</span>
        </button>
      </h4>
      <TypeFacts type={type} />
      <ul id={listId} hidden={!isOpen}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <strong>{plan.name}</strong>
            <PlanNotes plan={plan} nameOf={nameOf} />
          </li>
        ))}
        {plans.length === 0 && <li>{t('plansystem.none')}</li>}
      </ul>
    </div>
  )
}

function TypeFacts({ type }: { type: PlanType }) {
  const { t } = useTranslation()
  const { under, basis, treatment } = planSystem[type]
  const facts = [
    t('plansystem.usual', { treatment: t(`plansystem.treatment.${treatment}`).toLowerCase() }),
    basis ?? t('plansystem.noBasis'),
    under && t('plansystem.under', { planType: t(`planning.planType.${under}`) }),
  ]
  return <p className="pv-plan-note">{facts.filter(Boolean).join(' · ')}</p>
}

/** What is not as the type says, and what the plan stands on. */
function PlanNotes({ plan, nameOf }: { plan: Plan; nameOf: TypeSectionProps['nameOf'] }) {
  const { t } = useTranslation()
  const treatment = treatmentOf(plan)
  const notes = [
    plan.area,
    plan.committee,
    treatment === planSystem[plan.planType].treatment
      ? ''
      : t('plansystem.differs', { treatment: t(`plansystem.treatment.${treatment}`) }),
    plan.buildsOn.length > 0 &&
      t('plansystem.builds', { names: plan.buildsOn.map((id) => `«${nameOf(id)}»`).join(', ') }),
  ].filter(Boolean)
  return notes.length > 0 && <span>{notes.join(' · ')}</span>
}
