const colours = 8

/** The CSS colour of a table. After eight tables the colours repeat, so the number is always shown with it. */
export function tableColour(tableNumber: number): string {
  return `var(--pv-table-${((tableNumber - 1) % colours) + 1})`
}
