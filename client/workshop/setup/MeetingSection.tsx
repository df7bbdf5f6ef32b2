import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** Whether the public may follow the meeting; closing it asks for the legal basis. */
export function MeetingSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const name = useId()
  const setup = useSetupDraft<{ closingBasis: string | null }>(workshop, 'meeting')
  const { closingBasis } = setup.draft ?? workshop
  const isMissing = closingBasis !== null && closingBasis.trim() === ''

  function save() {
    if (!isMissing) setup.save({ closingBasis: closingBasis?.trim() ?? null })
  }

  return (
    <SetupSection step="meeting">
      <Fieldset>
        <Fieldset.Legend>{t('workshop.setup.meeting.who')}</Fieldset.Legend>
        <Radio
          name={name}
          value="open"
          label={t('workshop.setup.meeting.openChoice')}
          checked={closingBasis === null}
          onChange={() => setup.write({ closingBasis: null })}
        />
        <Radio
          name={name}
          value="closed"
          label={t('workshop.setup.meeting.closedChoice')}
          checked={closingBasis !== null}
          onChange={() => setup.write({ closingBasis: workshop.closingBasis ?? '' })}
        />
      </Fieldset>
      {closingBasis !== null && (
        <Textfield
          label={t('workshop.setup.meeting.basis')}
          description={t('workshop.setup.meeting.basisHelp')}
          value={closingBasis}
          maxLength={limits.sentenceChars}
          error={isMissing ? t('workshop.setup.meeting.basisMissing') : undefined}
          onChange={(event) => setup.write({ closingBasis: event.target.value })}
        />
      )}
      <SaveBar setup={setup} onSave={save} />
    </SetupSection>
  )
}
