/** How often each thing was done and came about: proof that stories are not empty. */
export class Counts {
  private readonly times = new Map<string, number>()

  add(what: string, times = 1): void {
    this.times.set(what, this.of(what) + times)
  }

  of(what: string): number {
    return this.times.get(what) ?? 0
  }

  /** The names that were to be counted that often and were not, with how often they were. */
  below(floors: Readonly<Record<string, number>>): string[] {
    return Object.entries(floors)
      .filter(([what, floor]) => this.of(what) < floor)
      .map(([what, floor]) => `${what}: ${this.of(what)} of ${floor}`)
  }

  /** As a table of three columns, by name. */
  toString(): string {
    const cells = [...this.times]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, times]) => `${String(times).padStart(9)} ${what.padEnd(34)}`)
    const rows = Math.ceil(cells.length / 3)
    const lines = Array.from({ length: rows }, (_, row) => [cells[row], cells[row + rows], cells[row + 2 * rows]])
    return lines.map((line) => line.join(' ').trimEnd()).join('\n')
  }
}
