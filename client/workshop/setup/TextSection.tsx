import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupChange } from './useSetupChange.ts'

/** Title and task. */
export function TextSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const change = useSetupChange(workshop.id)
  const [draft, setDraft] = useState<{ title: string; task: string } | null>(null)
  const { title, task } = draft ?? workshop
  const empty = (text: string) => (text.trim() === '' ? t('workshop.setup.text.empty') : undefined)

  function save() {
    if (empty(title) || empty(task)) return
    change.mutate({ title: title.trim(), task: task.trim() }, { onSuccess: () => setDraft(null) })
  }

  return (
    <SetupSection step="text">
      <Textfield
        label={t('workshop.setup.text.name')}
        value={title}
        maxLength={limits.labelChars}
        error={empty(title)}
        onChange={(event) => setDraft({ title: event.target.value, task })}
      />
      <Textfield
        multiline
        rows={2}
        label={t('workshop.setup.text.task')}
        value={task}
        maxLength={limits.sentenceChars}
        error={empty(task)}
        onChange={(event) => setDraft({ title, task: event.target.value })}
      />
      <SaveBar changed={draft !== null} change={change} onSave={save} onDiscard={() => setDraft(null)} />
    </SetupSection>
  )
}
