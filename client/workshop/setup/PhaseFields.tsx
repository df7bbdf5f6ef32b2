import { Checkbox, Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import { arenas, phaseKinds, phasePictures, phaseVerbs } from '../../../shared/workshop/phase.ts'
import type { PhaseDraft, PhaseFaults } from './phase-drafts.ts'

interface PhaseFieldsProps {
  phase: PhaseDraft
  faults: PhaseFaults
  onEdit: (part: Partial<PhaseDraft>) => void
}

/** Everything a phase is. */
export function PhaseFields({ phase, faults, onEdit }: PhaseFieldsProps) {
  const { t } = useTranslation()
  const empty = (isEmpty: boolean) => isEmpty && t('workshop.setup.agenda.empty')
  return (
    <>
      <div className="pv-phase-grid">
        <Textfield
          label={t('workshop.setup.agenda.name')}
          value={phase.title}
          maxLength={limits.labelChars}
          error={empty(faults.title)}
          onChange={({ target }) => onEdit({ title: target.value })}
        />
        <Textfield
          label={t('workshop.setup.agenda.minutes')}
          value={phase.minutes}
          inputMode="numeric"
          error={faults.minutes && t('workshop.setup.agenda.minutesWrong', { limit: limits.phaseMinutes })}
          onChange={({ target }) => onEdit({ minutes: target.value })}
        />
      </div>
      <Textfield
        multiline
        rows={2}
        label={t('workshop.setup.agenda.instruction')}
        value={phase.instruction}
        maxLength={limits.sentenceChars}
        error={empty(faults.instruction)}
        onChange={({ target }) => onEdit({ instruction: target.value })}
      />
      <div className="pv-phase-choices">
        <OneOf
          label={t('workshop.setup.agenda.kind')}
          value={phase.kind}
          options={phaseKinds}
          nameOf={(kind) => t(`agenda.kind.${kind}`)}
          onChange={(kind) => onEdit({ kind })}
        />
        <OneOf
          label={t('workshop.setup.agenda.arena')}
          value={phase.arena}
          options={arenas}
          nameOf={(arena) => t(`agenda.arena.${arena}`)}
          onChange={(arena) => onEdit({ arena })}
        />
        <OneOf
          label={t('workshop.setup.agenda.picture')}
          value={phase.picture}
          options={phasePictures}
          nameOf={(picture) => t(`agenda.picture.${picture}`)}
          onChange={(picture) => onEdit({ picture })}
        />
      </div>
      <Fieldset>
        <Fieldset.Legend>{t('workshop.setup.agenda.verbs')}</Fieldset.Legend>
        <div className="pv-phase-verbs">
          {phaseVerbs.map((verb) => (
            <Checkbox
              key={verb}
              label={t(`agenda.verb.${verb}`)}
              checked={phase.verbs.includes(verb)}
              onChange={({ target }) => onEdit({ verbs: withVerb(phase.verbs, verb, target.checked) })}
            />
          ))}
        </div>
      </Fieldset>
    </>
  )
}

/** In the order of the list, so that the same choice is the same agenda. */
function withVerb(verbs: PhaseDraft['verbs'], verb: (typeof phaseVerbs)[number], isOpen: boolean) {
  return phaseVerbs.filter((one) => (one === verb ? isOpen : verbs.includes(one)))
}

interface OneOfProps<Option extends string> {
  label: string
  value: Option
  options: readonly Option[]
  nameOf: (option: Option) => string
  onChange: (option: Option) => void
}

function OneOf<Option extends string>({ label, value, options, nameOf, onChange }: OneOfProps<Option>) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        value={value}
        onChange={({ target }) => onChange(options.find((option) => option === target.value) ?? value)}
      >
        {options.map((option) => (
          <Select.Option key={option} value={option}>
            {nameOf(option)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}
