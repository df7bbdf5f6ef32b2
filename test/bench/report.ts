import type { Result } from './result.ts'

/** Figures of a bench as a table for people: scenarios below each other, a row per peer. */
export function tableOf(results: readonly Result[]): string {
  const names = [...new Set(results.flatMap(({ figures }) => Object.keys(figures)))]
  const rows = results.map(({ scenario, peer, figures, faults }) => [
    scenario,
    peer,
    ...names.map((name) => shown(name, figures[name])),
    faults.join(', '),
  ])
  const head = ['scenario', 'peer', ...names.map((name) => name.replace(/(Ms|Megabytes)$/, ''))]
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shown(name: string, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-'
  if (name.endsWith('Share')) return `${Math.round(value * 100)} %`
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
