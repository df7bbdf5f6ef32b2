import { useId, useState } from 'react'
import type { PollAnswer } from '../../shared/poll/answer.ts'

interface ChoiceFieldsProps {
  question: string
  options: readonly string[]
  onChange: (answer: PollAnswer) => void
}

/** One of the options. Radio buttons underneath, so the arrow keys choose. */
export function ChoiceFields({ question, options, onChange }: ChoiceFieldsProps) {
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <fieldset className="pv-poll-choice">
      <legend className="pv-visually-hidden">{question}</legend>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
        <label key={index} className="pv-poll-pick" lang="nb">
          <input
            type="radio"
            name={name}
            checked={chosen === index}
            onChange={() => {
              setChosen(index)
              onChange({ kind: 'choice', option: index })
            }}
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  )
}
