import { useTranslation } from 'react-i18next'
import { tableColour } from './table-colour.ts'
import './TableBadge.css'

interface TableBadgeProps {
  /** null: the plenary board. */
  number: number | null
  /** `name` is "Bord 3"; `number` the bare number, for dense pictures where the name is given elsewhere. */
  show?: 'name' | 'number'
  size?: 'sm' | 'md' | 'lg'
}

/** A table by its colour and its number. */
export function TableBadge({ number, show = 'name', size = 'md' }: TableBadgeProps) {
  const { t } = useTranslation()
  const name = number === null ? t('workshop.plenary') : t('workshop.table', { number })
  const bare = show === 'number' && number !== null
  return (
    <span
      className="pv-table-badge"
      data-badge-size={size}
      data-bare={bare || undefined}
      style={{ backgroundColor: number === null ? 'var(--pv-ink)' : tableColour(number) }}
    >
      {bare ? (
        <>
          <span aria-hidden>{number}</span>
          <span className="pv-visually-hidden">{name}</span>
        </>
      ) : (
        name
      )}
    </span>
  )
}
