import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
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
        <span className="pv-lane-buttons">
          <Button
            icon
            variant="tertiary"
            aria-label={t('workshop.setup.agenda.up', { name })}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowUpIcon aria-hidden />
          </Button>
          <Button
            icon
            variant="tertiary"
            aria-label={t('workshop.setup.agenda.down', { name })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDownIcon aria-hidden />
          </Button>
          <Button
            icon
            variant="tertiary"
            data-color="danger"
            aria-label={t('workshop.setup.agenda.remove', { name })}
            onClick={props.onRemove}
          >
            <TrashIcon aria-hidden />
          </Button>
        </span>
      </div>
      <div id={fieldsId} className="pv-phase-fields" hidden={!isOpen}>
        {isOpen && <PhaseFields phase={phase} faults={props.faults} onEdit={props.onEdit} />}
      </div>
    </li>
  )
}
