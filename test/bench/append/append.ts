import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Figures, Result } from '../result.ts'
import { type LogName, logs } from './logs.ts'

/** Updates that are stored in one transaction: one edit alone, and what a busy hall makes in ten milliseconds. */
export const groups = [1, 10] as const
export const logNames = Object.keys(logs) as LogName[]

const program = join(import.meta.dirname, 'program.ts')

/** How long a group of updates takes to be on the disk. */
export function append(log: LogName, group: number): Result {
  // On both cores, since a database may be a thread or a program of its own.
  const parameters = ['-c', '0,1', process.execPath, program, log, String(group)]
  const printed = execFileSync('taskset', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const figures = JSON.parse(printed.trim().split('\n').at(-1) ?? 'null') as Figures | null
  const faults = figures ? [] : ['its programs are not on this machine']
  return { bench: 'append', scenario: scenarioOf(group), peer: log, figures: figures ?? {}, faults }
}

/** What a group is called in the table. */
export function scenarioOf(group: number): string {
  return `append of ${group}`
}
