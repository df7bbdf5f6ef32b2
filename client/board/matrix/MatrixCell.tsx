import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Effect, LinkKey } from '../../../shared/board/records/link.ts'
import { effectText } from '../../../shared/outcome/causes/effect-text.ts'
import type { CellAt } from './matrix-sides.ts'

interface MatrixCellProps {
  /** Null where row and column are the same: nothing acts on itself. */
  linkKey: LinkKey | null
  /** Its place among all rows and columns. */
  row: number
  column: number
  effect: Effect | null
  /** Nobody has said, and the table is asked. */
  isAsked: boolean
  /** In the Tab order. */
  isActive: boolean
  onActive: (at: CellAt) => void
}

/** A number of the matrix: empty where nobody has said, 0 where there is no effect. Drawn again only when it is another: an arrow key passes two of 300. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { t } = useTranslation()
  const { linkKey, row, column, effect, isAsked, isActive, onActive } = props
  const said =
    linkKey === null
      ? t('matrix.table.itself')
      : effect !== null
        ? t(`matrix.effect.${effect}`)
        : t(isAsked ? 'matrix.table.asked' : 'matrix.table.unscored')
  return (
    <td
      aria-colindex={column + 2}
      tabIndex={isActive ? 0 : -1}
      data-cell={linkKey ?? undefined}
      data-itself={linkKey === null || undefined}
      data-effect={effect ?? undefined}
      data-asked={isAsked || undefined}
      onFocus={() => !isActive && onActive({ row, column })}
    >
      <span aria-hidden>{effect !== null && effectText(effect)}</span>
      <span className="pv-visually-hidden">{said}</span>
    </td>
  )
})
