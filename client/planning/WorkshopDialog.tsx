import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '../../shared/i18n/translate.ts'
import type { StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { type TemplateId, templateIds, type Workshop } from '../../shared/workshop/workshop.ts'
import { call } from '../ui/api.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'

interface WorkshopDialogProps {
  strategyId: StrategyId
  onClose: () => void
  onCreated: (workshop: Workshop) => void
}

/** A new workshop: a template, and a title that follows it until one is written. */
export function WorkshopDialog({ strategyId, onClose, onCreated }: WorkshopDialogProps) {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const [template, setTemplate] = useState<TemplateId>('needs')
  const [written, setWritten] = useState<string | null>(null)
  const title = written ?? t(`workshop.template.${template}`)
  const [tried, setTried] = useState(false)
  const create = useMutationOnce({
    mutationFn: () =>
      call(workshopApi.createWorkshop, {
        params: { strategyId },
        // The script's texts are the workshop's own: they are written in the language of whoever makes it.
        body: { title: title.trim(), template, ...(isLanguage(i18n.language) && { language: i18n.language }) },
      }),
    onSuccess: async (workshop) => {
      await queries.invalidateQueries()
      onCreated(workshop)
    },
  })
  function submit() {
    setTried(true)
    if (title.trim() !== '') create.mutate()
  }
  return (
    <FormDialog
      title={t('planning.strategy.workshops.create')}
      submit={t('planning.strategy.workshops.create')}
      busy={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fieldset>
        <Fieldset.Legend>{t('planning.strategy.workshops.template')}</Fieldset.Legend>
        {templateIds.map((id) => (
          <Radio
            key={id}
            name="template"
            value={id}
            label={t(`workshop.template.${id}`)}
            description={t(`planning.strategy.workshops.templateText.${id}`)}
            checked={template === id}
            onChange={() => setTemplate(id)}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t('planning.strategy.workshops.name')}
        value={title}
        maxLength={limits.labelChars}
        onChange={(event) => setWritten(event.target.value)}
        {...(tried && title.trim() === '' && { error: t('planning.strategy.workshops.nameMissing') })}
      />
    </FormDialog>
  )
}
