import { Textfield } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'

interface SentenceFieldProps {
  label: ReactNode
  description?: ReactNode
  value: string
  onChange: (text: string) => void
  disabled?: boolean
}

/** A sentence in the table's own words, with the room that is left for it. */
export function SentenceField({ label, description, value, onChange, disabled }: SentenceFieldProps) {
  const { t } = useTranslation()
  const tooLong = value.length > limits.sentenceChars
  return (
    <Textfield
      multiline
      rows={2}
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      error={tooLong && t('board.tooLong', { limit: limits.sentenceChars })}
      counter={{ limit: limits.sentenceChars, under: t('board.charsLeft'), over: t('board.charsOver') }}
    />
  )
}
