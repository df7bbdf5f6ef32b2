import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Effect, endsOf, type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import { useBoard } from '../board-context.ts'
import type { Causes } from '../causes/useCauses.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { MatrixRow } from './MatrixRow.tsx'
import { type CellAt, cellBeside, type MatrixSides, type SidePage } from './matrix-sides.ts'
import { useAssess } from './useAssess.ts'

interface MatrixGridProps {
  causes: Causes
  asked: ReadonlySet<LinkKey>
  sides: MatrixSides
  /** What is drawn of the sides. */
  rows: SidePage
  columns: SidePage
  /** The cell that is in the Tab order. */
  at: CellAt
  onMove: (at: CellAt) => void
  helpId: string
}

/** A page of the matrix as a grid: one cell in the Tab order, arrows between the cells and on to the next page. */
export function MatrixGrid({ causes, asked, sides, rows, columns, at, onMove, helpId }: MatrixGridProps) {
  const { t } = useTranslation()
  const { may } = useBoard()
  const sheets = useSheets()
  const assess = useAssess(causes)
  const grid = useRef<HTMLTableElement>(null)
  /** The cell in the Tab order gets the focus once it is drawn. */
  const refocus = useRef(false)
  const { links } = causes.state
  const active = { row: Math.min(at.row, rows.count - 1), column: Math.min(at.column, columns.count - 1) }
  useEffect(() => {
    if (!refocus.current) return
    refocus.current = false
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.metaKey || event.altKey) return
    const ends = cellOf(event.target)
    const to = cellBeside(active, event.key, event.ctrlKey, sides)
    if (to) {
      refocus.current = true
      onMove(to)
    } else if (!ends || event.ctrlKey) return
    else if (event.key === 'Enter' || event.key === ' ') sheets.open({ kind: 'effect', ...ends })
    else if (may('flag') && event.key in typed) {
      // Where only what is scored is shown, the cell that is emptied may go.
      refocus.current = true
      const effect = links.get(linkKey(ends.from, ends.to))?.effect ?? null
      assess(ends.from, ends.to, typed[event.key as keyof typeof typed](effect))
    } else return
    event.preventDefault()
  }

  return (
    <div className="pv-matrix-box">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone to and pressed is a grid; its cells become those of one.
        role="grid"
        aria-label={t('matrix.table.label')}
        aria-describedby={helpId}
        aria-readonly={!may('flag')}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.count + 1}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const ends = cellOf(target)
          if (ends) sheets.open({ kind: 'effect', ...ends })
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <td aria-colindex={1}>{t('matrix.table.corner')}</td>
            {columns.ids.map((id, index) => (
              <th key={id} scope="col" aria-colindex={columns.first + index + 2} title={causes.nameOf(id)} lang="nb">
                <span>{causes.nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.ids.map((id, index) => (
            <MatrixRow
              key={id}
              id={id}
              index={rows.first + index}
              columns={columns}
              causes={causes}
              asked={asked}
              activeColumn={rows.first + index === active.row ? active.column : null}
              onActive={onMove}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a key makes of a cell: a step up or down, no effect, or nothing said. */
const typed = {
  '+': (effect: Effect | null) => Math.min(3, (effect ?? 0) + 1) as Effect,
  '-': (effect: Effect | null) => Math.max(-3, (effect ?? 0) - 1) as Effect,
  '0': () => 0 as const,
  Delete: () => null,
  Backspace: () => null,
}

function cellOf(target: EventTarget): ReturnType<typeof endsOf> {
  const key = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null
  return key ? endsOf(key) : null
}
