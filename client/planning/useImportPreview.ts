import { useDeferredValue, useMemo, useState } from 'react'
import type { ColumnMapping } from '../../shared/planning/catalogue.ts'
import { findHeaderRow, guessMapping } from '../../shared/planning/column-mapping.ts'
import { isWanted, type Known, type RowReading, readRows, type Sheet } from '../../shared/planning/read-rows.ts'
import type { ImportSource } from './import-source.ts'

/** A sheet as it was first understood: its header row and mapping are guesses. */
function guessSheet(source: ImportSource, index: number): Sheet {
  const cells = source.sheets[index]?.cells ?? []
  return withHeaderRow(cells, findHeaderRow(cells))
}

function withHeaderRow(cells: Sheet['cells'], headerRow: number): Sheet {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  const headers = Array.from({ length: width }, (_, column) => cells[headerRow - 1]?.[column] ?? '')
  return { cells, headerRow, mapping: guessMapping(headers) }
}

/** The state of a preview: which sheet, how it is read, and which rows are to be taken in. */
export function useImportPreview(source: ImportSource, known: Known) {
  const [sheetIndex, setSheetIndex] = useState(0)
  const [sheet, setSheet] = useState(() => guessSheet(source, 0))
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map())
  // Reading thousands of rows may take longer than a key press; the fields above stay quick meanwhile.
  const deferred = useDeferredValue(sheet)
  const readings = useMemo(() => readRows(deferred, known), [deferred, known])
  const isChosen = (reading: RowReading) => reading.draft !== null && (choices.get(reading.row) ?? isWanted(reading))
  return {
    sheetIndex,
    sheet,
    readings,
    isChosen,
    chosen: readings.filter(isChosen),
    /** The readings are of an earlier mapping: what they say must not be sent with this one. */
    stale: deferred !== sheet,
    chooseSheet(index: number) {
      setSheetIndex(index)
      setSheet(guessSheet(source, index))
      setChoices(new Map())
    },
    chooseHeaderRow(headerRow: number) {
      setSheet(withHeaderRow(sheet.cells, headerRow))
      setChoices(new Map())
    },
    chooseMapping: (mapping: ColumnMapping) => setSheet({ ...sheet, mapping }),
    choose(rows: readonly RowReading[], chosen: boolean) {
      setChoices(new Map([...choices, ...rows.map(({ row }) => [row, chosen] as const)]))
    },
  }
}
