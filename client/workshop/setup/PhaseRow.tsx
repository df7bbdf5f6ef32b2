import { Button } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderButtons } from './OrderButtons.tsx'
import { PhaseFields } from './PhaseFields.tsx'
import type { PhaseDraft, PhaseFaults } from './phase-drafts.ts'

interface PhaseRowProps {
  phase: PhaseDraft
  /** Its number, from 1. */
  place: number
  faults: PhaseFaults
  isOpen: boolean
  isLast: boolean
  onToggle: () => void
  onEdit: (part: Partial<PhaseDraft>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One phase in the editor: a line, with its fields below while it is open. */
export function PhaseRow(props: PhaseRowProps) {
  const { t } = useTranslation()
  const { phase, place, isOpen, isLast, onMove } = props
  const fieldsId = useId()
  const name = phase.title
  return (
    <li className="pv-phase-row">
      <div className="pv-phase-line">
        <span className="pv-phase-place">{place}</span>
        <span className="pv-phase-name">
          <strong>{name}</strong>
          <small>
            {t('agenda.desk.about', { kind: t(`agenda.kind.${phase.kind}`), arena: t(`agenda.arena.${phase.arena}`) })}
          </small>
        </span>
        <span className="pv-phase-minutes">{t('agenda.minutes', { count: Number(phase.minutes) || 0 })}</span>
        <Button
          variant="secondary"
          data-size="sm"
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          aria-label={t(isOpen ? 'workshop.setup.agenda.closeLong' : 'workshop.setup.agenda.editLong', { name })}
          onClick={props.onToggle}
        >
          {t(isOpen ? 'workshop.setup.agenda.close' : 'workshop.setup.agenda.edit')}
        </Button>
        <OrderButtons
          of="agenda"
          name={name}
          isFirst={place === 1}
          isLast={isLast}
          canRemove
          onMove={onMove}
          onRemove={props.onRemove}
        />
      </div>
      <div id={fieldsId} className="pv-phase-fields" hidden={!isOpen}>
        {isOpen && <PhaseFields phase={phase} faults={props.faults} onEdit={props.onEdit} />}
      </div>
    </li>
  )
}
