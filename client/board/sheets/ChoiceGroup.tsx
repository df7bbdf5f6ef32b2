import { useId } from 'react'

interface ChoiceGroupProps<V extends string> {
  legend: string
  /** true: the legend is read aloud but not shown, where a heading says the same. */
  legendHidden?: boolean
  choices: readonly { value: V; label: string }[]
  value: V | null
  onChange: (value: V) => void
  disabled?: boolean
  /** Id of a text that says what is wrong. */
  errorId?: string
}

/** One choice of a few, each with room for a finger. Radio buttons underneath, so the arrow keys choose. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const name = useId()
  return (
    <fieldset className="pv-choices" aria-describedby={props.errorId} disabled={props.disabled}>
      <legend className={props.legendHidden ? 'pv-visually-hidden' : undefined}>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} className="pv-choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
