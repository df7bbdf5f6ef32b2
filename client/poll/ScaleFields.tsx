import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PollAnswer } from '../../shared/poll/answer.ts'
import { steps } from '../../shared/poll/scale.ts'

interface ScaleFieldsProps {
  question: string
  /** None: the scale is about the question, which stands above. */
  options: readonly string[]
  onChange: (answer: PollAnswer | null) => void
}

type Step = (typeof steps)[number]

/** A step from 1 to 5 for each option. Radio buttons underneath, so the arrow keys choose. */
export function ScaleFields({ question, options, onChange }: ScaleFieldsProps) {
  const { t } = useTranslation()
  const name = useId()
  const asked = options.length > 0 ? options : [question]
  const [chosen, setChosen] = useState<readonly (Step | null)[]>(() => asked.map(() => null))
  function choose(option: number, step: Step) {
    const next = chosen.map((each, index) => (index === option ? step : each))
    setChosen(next)
    const all = next.filter((each) => each !== null)
    onChange(all.length === next.length ? { kind: 'scale', steps: all } : null)
  }
  return asked.map((words, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
    <fieldset key={index} className="pv-poll-scale">
      <legend lang="nb" {...(options.length === 0 && { className: 'pv-visually-hidden' })}>
        {words}
      </legend>
      {steps.map((step) => (
        <label key={step} className="pv-poll-pick">
          <input
            type="radio"
            name={`${name}${index}`}
            checked={chosen[index] === step}
            onChange={() => choose(index, step)}
          />
          <span>{step}</span>
          {step === 1 && <small>{t('poll.least')}</small>}
          {step === 5 && <small>{t('poll.most')}</small>}
        </label>
      ))}
    </fieldset>
  ))
}
