import { Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { fileTooLarge } from '../../shared/planning/file-fault.ts'
import { readGoals } from '../../shared/planning/read-goals.ts'
import { type GoalImport, planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { FileInput } from './FileInput.tsx'
import { GoalPreview } from './GoalPreview.tsx'
import '../ui/forms.css'

type Source = Pick<GoalImport, 'format' | 'text'> & { name: string }

interface GoalImportPanelProps {
  strategyId: StrategyId
  onClose: () => void
  /** So many goals were taken in. */
  onDone: (imported: number) => void
}

/** Goals from a JSON file or an indented list: what will be taken in is shown while it is written. */
export function GoalImportPanel({ strategyId, onClose, onDone }: GoalImportPanelProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [source, setSource] = useState<Source>({ format: 'list', text: '', name: '' })
  const [replace, setReplace] = useState(false)
  const deferred = useDeferredValue(source)
  const reading = useMemo(() => readGoals(deferred.format, deferred.text), [deferred])
  const count = reading.goals.length
  const choose = useMutation({
    mutationFn: async (file: File): Promise<Source> => {
      if (file.size > limits.goalTextChars) throw fileTooLarge(limits.goalTextChars)
      return { format: 'json', text: await file.text(), name: file.name }
    },
    onSuccess: setSource,
  })
  const take = useMutationOnce({
    mutationFn: () =>
      call(planningApi.importGoals, {
        params: { strategyId },
        body: { format: source.format, text: source.text, replace },
      }),
    onSuccess: async ({ imported }) => {
      await queries.invalidateQueries()
      onDone(imported)
    },
  })
  return (
    <section className="pv-plan-panel">
      <Heading level={2} data-size="xs">
        {t('planning.goals.import')}
      </Heading>
      <p className="pv-plan-note">{t('planning.goals.importLead')}</p>
      <div className="pv-plan-row">
        <Button variant="secondary" onClick={() => input.current?.click()}>
          {t('planning.goals.chooseFile')}
        </Button>
        {source.name !== '' && <strong>{t('planning.goals.fileName', { name: source.name })}</strong>}
        <FileInput
          ref={input}
          accept=".json,application/json"
          label={t('planning.goals.chooseFile')}
          onFile={choose.mutate}
        />
      </div>
      <ErrorMessage error={choose.error} />
      {source.format === 'list' && (
        <Textfield
          multiline
          rows={8}
          label={t('planning.goals.list')}
          description={t('planning.goals.listHelp')}
          value={source.text}
          maxLength={limits.goalTextChars}
          spellCheck={false}
          onChange={(event) => setSource({ format: 'list', text: event.target.value, name: '' })}
        />
      )}
      <GoalPreview reading={reading} format={deferred.format} />
      <Checkbox
        label={t('planning.goals.replace')}
        description={t('planning.goals.replaceHelp')}
        checked={replace}
        onChange={(event) => setReplace(event.target.checked)}
      />
      <ErrorMessage error={take.error} />
      <div className="pv-form-buttons">
        <Button variant="secondary" onClick={onClose}>
          {t('planning.goals.discard')}
        </Button>
        <Button disabled={count === 0 || deferred !== source} loading={take.isPending} onClick={() => take.mutate()}>
          {t('planning.goals.submit', { count })}
        </Button>
      </div>
    </section>
  )
}
