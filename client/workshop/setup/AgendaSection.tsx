import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { lengthText } from '../agenda/length-text.ts'
import './AgendaSection.css'
import { moveItem } from './move-item.ts'
import { PhaseRow } from './PhaseRow.tsx'
import { draftedMinutes, faultsOf, fromDrafts, newPhase, type PhaseDraft, toDrafts } from './phase-drafts.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** The agenda: its phases in order, one of them opened for editing at a time. */
export function AgendaSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<PhaseDraft[]>(workshop, 'agenda')
  const [open, setOpen] = useState<string | null>(null)
  const added = useRef(0)
  const keyBase = useId()
  const phases = setup.draft ?? toDrafts(workshop.agenda)
  const length = lengthText(t, draftedMinutes(phases))

  function edit(index: number, part: Partial<PhaseDraft>) {
    setup.write(phases.map((phase, at) => (at === index ? { ...phase, ...part } : phase)))
  }

  function move(index: number, to: number) {
    setup.write(moveItem(phases, index, to))
    announce(
      t('workshop.setup.agenda.moved', { name: phases[index]?.title ?? '', place: to + 1, count: phases.length }),
    )
  }

  function add() {
    added.current += 1
    const key = `${keyBase}${added.current}`
    setup.write([
      ...phases,
      newPhase(key, t('workshop.setup.agenda.newName'), t('workshop.setup.agenda.newInstruction')),
    ])
    setOpen(key)
  }

  function save() {
    const sound = fromDrafts(phases)
    if (sound) setup.save({ agenda: sound })
  }

  return (
    <SetupSection step="agenda">
      {phases.length === 0 && <p className="pv-setup-note">{t('workshop.setup.agenda.none')}</p>}
      <ol className="pv-phase-rows">
        {phases.map((phase, index) => {
          const faults = faultsOf(phase)
          return (
            <PhaseRow
              key={phase.key}
              phase={phase}
              place={index + 1}
              faults={faults}
              // What cannot be saved must be seen.
              isOpen={open === phase.key || Object.values(faults).includes(true)}
              isLast={index === phases.length - 1}
              onToggle={() => setOpen(open === phase.key ? null : phase.key)}
              onEdit={(part) => edit(index, part)}
              onMove={(step) => move(index, index + step)}
              onRemove={() => setup.write(phases.toSpliced(index, 1))}
            />
          )
        })}
      </ol>
      <div className="pv-setup-row">
        <Button variant="secondary" onClick={add} disabled={phases.length >= limits.phases}>
          <PlusIcon aria-hidden />
          {t('workshop.setup.agenda.add')}
        </Button>
        <output className="pv-setup-note">
          {t('workshop.setup.agenda.summary', { count: phases.length, length })}
        </output>
      </div>
      <SaveBar setup={setup} onSave={save} />
    </SetupSection>
  )
}
