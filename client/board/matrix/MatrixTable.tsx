import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import type { CandidatePair } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { useBoard } from '../board-context.ts'
import type { Causes } from '../causes/useCauses.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { type CellAt, type MatrixChoice, matrixSides, pageAt, pageSize } from './matrix-sides.ts'
import { SidePager } from './SidePager.tsx'

interface MatrixTableProps {
  causes: Causes
  pairs: readonly CandidatePair[]
  choice: MatrixChoice
}

/** The matrix as a table, a page of it at a time: what acts in the rows, what it acts on in the columns. */
export function MatrixTable({ causes, pairs, choice }: MatrixTableProps) {
  const { t } = useTranslation()
  const { view, cards, filter, may } = useBoard()
  const helpId = useId()
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 })
  const { nameOf, state } = causes
  const asked = useMemo(() => new Set<LinkKey>(pairs.map(({ from, to }) => linkKey(from, to))), [pairs])
  const sides = useMemo(
    () => matrixSides({ goals: view.goals, cards, hidden: filter.hidden, links: state.links, asked, nameOf }, choice),
    [view.goals, cards, filter.hidden, state.links, asked, nameOf, choice],
  )
  const rows = pageAt(sides.rows, at.row, pageSize.rows)
  const columns = pageAt(sides.columns, at.column, pageSize.columns)
  return (
    <>
      <ClosedInPhase verb="flag" />
      <p className="pv-sheet-help">
        {t(may('flag') ? 'matrix.table.lead' : 'matrix.table.leadLocked')} {t('matrix.table.legend')}
      </p>
      <p id={helpId} hidden>
        {t('matrix.table.help')}
      </p>
      {rows.ids.length === 0 || columns.ids.length === 0 ? (
        <p className="pv-causes-empty">{t('matrix.table.none')}</p>
      ) : (
        <MatrixGrid
          causes={causes}
          asked={asked}
          sides={sides}
          rows={rows}
          columns={columns}
          at={at}
          onMove={setAt}
          helpId={helpId}
        />
      )}
      <div className="pv-matrix-pagers">
        <SidePager side="rows" page={rows} size={pageSize.rows} onGo={(row) => setAt({ ...at, row })} />
        <SidePager side="columns" page={columns} size={pageSize.columns} onGo={(column) => setAt({ ...at, column })} />
      </div>
    </>
  )
}
