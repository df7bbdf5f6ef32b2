/**
 * Cells as a spreadsheet puts them on the clipboard: tabs between cells, a cell with a tab, line break or quote in
 * quotes, quotes inside doubled. A quote that is never closed is a quote someone wrote. Text without tabs is read with
 * semicolons. Nothing is thrown: what was pasted is shown, whatever it is.
 */
export function readPastedCells(text: string): string[][] {
  const delimiter = text.includes('\t') ? '\t' : ';'
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = readCell(text, at, delimiter)
    row.push(cell.value)
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

function readCell(text: string, start: number, delimiter: string): { value: string; end: number } {
  if (text[start] === '"') {
    const closing = closingQuote(text, start + 1)
    const next = text[closing + 1]
    if (closing >= 0 && (next === undefined || next === delimiter || next === '\n' || next === '\r')) {
      return { value: text.slice(start + 1, closing).replaceAll('""', '"'), end: closing + 1 }
    }
  }
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
