import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** Title and task. */
export function TextSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<{ title: string; task: string }>(workshop, 'text')
  const { title, task } = setup.draft ?? workshop
  const empty = (text: string) => (text.trim() === '' ? t('workshop.setup.text.empty') : undefined)

  function save() {
    if (empty(title) || empty(task)) return
    setup.save({ title: title.trim(), task: task.trim() })
  }

  return (
    <SetupSection step="text">
      <Textfield
        label={t('workshop.setup.text.name')}
        value={title}
        maxLength={limits.labelChars}
        error={empty(title)}
        onChange={(event) => setup.write({ title: event.target.value, task })}
      />
      <Textfield
        multiline
        rows={2}
        label={t('workshop.setup.text.task')}
        value={task}
        maxLength={limits.sentenceChars}
        error={empty(task)}
        onChange={(event) => setup.write({ title, task: event.target.value })}
      />
      <SaveBar setup={setup} onSave={save} />
    </SetupSection>
  )
}
