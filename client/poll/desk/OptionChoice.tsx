import { Button, Chip, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, ConflictId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { PollOption } from '../../../shared/poll/poll.ts'

/** What a poll can be about besides what is written. */
export interface Askable {
  readonly cards: readonly { id: CardId; name: string }[]
  readonly conflicts: readonly { id: ConflictId; sentence: string }[]
}

interface OptionChoiceProps {
  askable: Askable
  options: readonly PollOption[]
  help: string
  error: string | null
  onChange: (options: readonly PollOption[]) => void
}

/** The options of a poll: cards, goal conflicts and written ones, in the order they were chosen. */
export function OptionChoice({ askable, options, help, error, onChange }: OptionChoiceProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const isFull = options.length >= limits.pollOptions
  const add = (option: PollOption) => {
    if (!isFull) onChange([...options, { ...option, words: option.words.slice(0, limits.nameChars) }])
  }
  function addText() {
    if (text.trim() === '') return
    add({ about: 'text', words: text.trim() })
    setText('')
  }
  const addCard = (chosen: string) => {
    const card = askable.cards.find(({ id }) => id === chosen)
    if (card) add({ about: 'card', cardId: card.id, words: card.name })
  }
  const addConflict = (chosen: string) => {
    const conflict = askable.conflicts.find(({ id }) => id === chosen)
    if (conflict) add({ about: 'conflict', conflictId: conflict.id, words: conflict.sentence })
  }
  return (
    <fieldset className="pv-poll-options">
      <legend>{t('poll.desk.options')}</legend>
      <p>{help}</p>
      {options.length > 0 && (
        <ul>
          {options.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options may have the same words
            <li key={index}>
              <Chip.Removable
                type="button"
                data-wrap="wrap"
                aria-label={t('poll.desk.remove', { option: option.words })}
                onClick={() => onChange(options.filter((each) => each !== option))}
              >
                {option.words}
              </Chip.Removable>
            </li>
          ))}
        </ul>
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <Adder
        label={t('poll.desk.card')}
        choices={askable.cards.map(({ id, name }) => ({ id, words: name }))}
        disabled={isFull}
        onAdd={addCard}
      />
      {askable.conflicts.length > 0 && (
        <Adder
          label={t('poll.desk.conflict')}
          choices={askable.conflicts.map(({ id, sentence }) => ({ id, words: sentence }))}
          disabled={isFull}
          onAdd={addConflict}
        />
      )}
      <div className="pv-poll-write">
        <Textfield
          label={t('poll.desk.text')}
          value={text}
          maxLength={limits.nameChars}
          disabled={isFull}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            addText()
          }}
        />
        <Button type="button" variant="secondary" aria-disabled={isFull} onClick={addText}>
          {t('poll.desk.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface AdderProps {
  label: string
  choices: readonly { id: string; words: string }[]
  disabled: boolean
  onAdd: (id: string) => void
}

/** Whatever is chosen is added, and the list stands at its beginning again. */
function Adder({ label, choices, disabled, onAdd }: AdderProps) {
  const { t } = useTranslation()
  return (
    <Field>
      <Label>{label}</Label>
      <Select value="" disabled={disabled} onChange={({ target }) => onAdd(target.value)}>
        <Select.Option value="">{t('poll.desk.choose')}</Select.Option>
        {choices.map(({ id, words }) => (
          <Select.Option key={id} value={id}>
            {words}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}
