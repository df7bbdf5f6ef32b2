import { limits } from '../../shared/limits.ts'
import type { OutcomePlan } from '../../shared/outcome/types.ts'
import type { Column } from './sheet.ts'
import { t } from './words.ts'

/**
 * Each row's list of texts, one a line. A cell holds no more than our import keeps of one, so that none is cut: what is
 * over goes on in a next column, "Merknader (2)".
 */
export function textColumns<T>(
  header: string,
  width: number,
  rows: readonly T[],
  textsOf: (row: T) => readonly string[],
): Column<T>[] {
  const cells = new Map(rows.map((row) => [row, inCells(textsOf(row))]))
  const count = Math.max(1, ...[...cells.values()].map((list) => list.length))
  return Array.from({ length: count }, (_column, index) => ({
    header: index === 0 ? header : t('outcome.export.continued', { header, number: index + 1 }),
    width,
    value: (row) => cells.get(row)?.[index] ?? null,
  }))
}

function inCells(texts: readonly string[]): string[] {
  const cells: string[] = []
  for (const text of texts) {
    const last = cells.at(-1)
    if (last !== undefined && last.length + 1 + text.length <= limits.cellChars)
      cells[cells.length - 1] = `${last}\n${text}`
    else cells.push(text)
  }
  return cells
}

/** The columns an earlier import kept, under their own headers. Two with one header stay two. */
export function extraColumns(plans: readonly OutcomePlan[]): Column<OutcomePlan>[] {
  const places = new Map<string, { header: string; nth: number }>()
  for (const { extra } of plans) {
    for (const [index, { header }] of extra.entries()) {
      const nth = extra.slice(0, index).filter((earlier) => earlier.header === header).length
      places.set(JSON.stringify([header, nth]), { header, nth })
    }
  }
  return [...places.values()].map(({ header, nth }) => ({
    header,
    width: 20,
    value: ({ extra }) => extra.filter((kept) => kept.header === header)[nth]?.value ?? null,
  }))
}
