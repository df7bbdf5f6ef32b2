import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PollAnswer } from '../../shared/poll/answer.ts'
import { steps } from '../../shared/poll/scale.ts'

interface ScaleFieldsProps {
  options: readonly string[]
  onChange: (answer: PollAnswer | null) => void
}

type Step = (typeof steps)[number]

/** A step from 1 to 5 for each option. Radio buttons underneath, so the arrow keys choose. */
export function ScaleFields({ options, onChange }: ScaleFieldsProps) {
  const { t } = useTranslation()
  const name = useId()
  const [chosen, setChosen] = useState<readonly (Step | null)[]>(() => options.map(() => null))
  function choose(option: number, step: Step) {
    const next = chosen.map((each, index) => (index === option ? step : each))
    setChosen(next)
    const all = next.filter((each) => each !== null)
    onChange(all.length === next.length ? { kind: 'scale', steps: all } : null)
  }
  return options.map((option, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
    <fieldset key={index} className="pv-poll-scale">
      <legend lang="nb">{option}</legend>
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
