import { type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Causes } from '../causes/useCauses.ts'
import { MatrixCell } from './MatrixCell.tsx'
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

/** One that acts, and what it does to each it acts on. */
export function MatrixRow({ id, index, columns, causes, asked, activeColumn, onActive }: MatrixRowProps) {
  const { links } = causes.state
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" aria-colindex={1} title={causes.nameOf(id)} lang="nb">
        <span>{causes.nameOf(id)}</span>
      </th>
      {columns.ids.map((to, place) => {
        const column = columns.first + place
        const key = id === to ? null : linkKey(id, to)
        const effect = (key && links.get(key)?.effect) ?? null
        return (
          <MatrixCell
            key={to}
            linkKey={key}
            row={index}
            column={column}
            effect={effect}
            isAsked={key !== null && effect === null && asked.has(key)}
            isActive={column === activeColumn}
            onActive={onActive}
          />
        )
      })}
    </tr>
  )
}
