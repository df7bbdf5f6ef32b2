import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { useLive } from '../../workshop/live/LiveProvider.tsx'
import { type Askable, OptionChoice } from './OptionChoice.tsx'
import { blankPoll, draftOf, faultsOf, type PollFields } from './poll-draft.ts'

const kinds = ['dots', 'scale', 'choice'] as const

/** A new poll: question, form, options. */
export function MakePoll({ askable, onClose }: { askable: Askable; onClose: () => void }) {
  const { t } = useTranslation()
  const { polls } = useLive()
  const [fields, setFields] = useState(blankPoll)
  const [tried, setTried] = useState(false)
  const make = useMutationOnce({ mutationFn: polls.command, onSuccess: onClose })
  const faults = faultsOf(fields)
  const change = (changed: Partial<PollFields>) => setFields((before) => ({ ...before, ...changed }))
  const { kind, options } = fields
  function submit() {
    setTried(true)
    const draft = draftOf(fields)
    if (draft) make.mutate({ type: 'make', draft })
  }
  return (
    <FormDialog
      title={t('poll.desk.make')}
      submit={t('poll.desk.make')}
      busy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        label={t('poll.desk.question')}
        value={fields.question}
        maxLength={limits.nameChars}
        onChange={(event) => change({ question: event.target.value })}
        {...(tried && faults.question && { error: t('poll.desk.questionMissing') })}
      />
      <Fieldset>
        <Fieldset.Legend>{t('poll.desk.form')}</Fieldset.Legend>
        {kinds.map((each) => (
          <Radio
            key={each}
            name="form"
            value={each}
            label={t(`poll.desk.forms.${each}`)}
            checked={kind === each}
            onChange={() => change({ kind: each })}
          />
        ))}
      </Fieldset>
      {kind === 'dots' && (
        <div className="pv-poll-numbers">
          <DotsNumber
            label={t('poll.desk.budget')}
            value={fields.budget}
            onChange={(budget) => change({ budget })}
            error={null}
          />
          <DotsNumber
            label={t('poll.desk.cap')}
            value={fields.capPerOption}
            onChange={(capPerOption) => change({ capPerOption })}
            error={faults.cap ? t('poll.desk.capWrong') : null}
          />
        </div>
      )}
      <OptionChoice
        askable={askable}
        options={options}
        help={
          kind === 'scale' ? t('poll.desk.optionsScale') : t('poll.desk.optionsHelp', { limit: limits.pollOptions })
        }
        error={tried && faults.options ? t('poll.desk.optionsMissing') : null}
        onChange={(chosen) => change({ options: chosen })}
      />
    </FormDialog>
  )
}

interface DotsNumberProps {
  label: string
  value: number
  error: string | null
  onChange: (value: number) => void
}

/** A number of dots: what is no number from 1 to the limit is brought within it. */
function DotsNumber({ label, value, error, onChange }: DotsNumberProps) {
  const within = (text: string) => Math.min(limits.pollDots, Math.max(1, Math.trunc(Number(text)) || 1))
  return (
    <Textfield
      label={label}
      type="number"
      min={1}
      max={limits.pollDots}
      value={value}
      onChange={(event) => onChange(within(event.target.value))}
      {...(error !== null && { error })}
    />
  )
}
