import { useTranslation } from 'react-i18next'
import { type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import type { CardId } from '../../../shared/ids.ts'
import { effectText } from '../../../shared/outcome/causes/effect-text.ts'
import type { Causes } from '../causes/useCauses.ts'
import type { CellAt, SidePage } from './matrix-sides.ts'

interface MatrixRowProps {
  id: CardId
  /** Its place among all rows. */
  index: number
  columns: SidePage
  causes: Causes
  asked: ReadonlySet<LinkKey>
  /** The column of the cell in the Tab order; null where it is in another row. */
  activeColumn: number | null
  onActive: (at: CellAt) => void
}

/** One that acts, and its number for each it acts on: empty where nobody has said, 0 where it has no effect. */
export function MatrixRow({ id, index, columns, causes, asked, activeColumn, onActive }: MatrixRowProps) {
  const { t } = useTranslation()
  const { links } = causes.state
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" aria-colindex={1} title={causes.nameOf(id)} lang="nb">
        <span>{causes.nameOf(id)}</span>
      </th>
      {columns.ids.map((to, place) => {
        const column = columns.first + place
        const key = linkKey(id, to)
        const effect = links.get(key)?.effect
        const isAsked = effect === undefined && asked.has(key)
        const said =
          id === to
            ? t('matrix.table.itself')
            : effect !== undefined
              ? t(`matrix.effect.${effect}`)
              : t(isAsked ? 'matrix.table.asked' : 'matrix.table.unscored')
        return (
          <td
            key={to}
            aria-colindex={column + 2}
            tabIndex={column === activeColumn ? 0 : -1}
            data-cell={id === to ? undefined : key}
            data-itself={id === to || undefined}
            data-effect={effect}
            data-asked={isAsked || undefined}
            onFocus={() => column !== activeColumn && onActive({ row: index, column })}
          >
            <span aria-hidden>{effect !== undefined && effectText(effect)}</span>
            <span className="pv-visually-hidden">{said}</span>
          </td>
        )
      })}
    </tr>
  )
}
