import { limits } from '../../../shared/limits.ts'
import type { WorkshopChange } from '../../../shared/protocol/rest/workshop.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'

/** A phase while it is edited: minutes are still what was typed, and a new phase has no id yet but a key of its own. */
export interface PhaseDraft extends Omit<Phase, 'id' | 'minutes'> {
  key: string
  id: Phase['id'] | undefined
  minutes: string
}

/** The phases as the editor begins with them. */
export function toDrafts(agenda: readonly Phase[]): PhaseDraft[] {
  return agenda.map((phase) => ({ ...phase, key: phase.id, minutes: String(phase.minutes) }))
}

export interface PhaseFaults {
  readonly title: boolean
  readonly instruction: boolean
  readonly minutes: boolean
}

/** Which fields of a phase cannot be saved as they stand. */
export function faultsOf({ title, instruction, minutes }: PhaseDraft): PhaseFaults {
  return {
    title: title.trim() === '',
    instruction: instruction.trim() === '',
    minutes: readMinutes(minutes) === null,
  }
}

/** The phases to save, or null while one has a fault. */
export function fromDrafts(drafts: readonly PhaseDraft[]): WorkshopChange['agenda'] | null {
  const agenda = []
  for (const { key: _key, id, title, instruction, minutes: typed, ...rest } of drafts) {
    const minutes = readMinutes(typed)
    if (title.trim() === '' || instruction.trim() === '' || minutes === null) return null
    agenda.push({
      ...(id !== undefined && { id }),
      ...rest,
      title: title.trim(),
      instruction: instruction.trim(),
      minutes,
    })
  }
  return agenda
}

/** The minutes of all phases that have some. */
export function draftedMinutes(drafts: readonly PhaseDraft[]): number {
  return drafts.reduce((sum, { minutes }) => sum + (readMinutes(minutes) ?? 0), 0)
}

/** A phase like most of a day's: at the tables, cards being placed and spoken of. */
export function newPhase(key: string, title: string, instruction: string): PhaseDraft {
  return {
    key,
    id: undefined,
    title,
    instruction,
    kind: 'openUp',
    arena: 'tables',
    verbs: ['place', 'remark'],
    picture: 'agenda',
    minutes: '15',
  }
}

/** null: not a number of minutes a phase can have. */
function readMinutes(typed: string): number | null {
  const minutes = /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0
  return minutes >= 1 && minutes <= limits.phaseMinutes ? minutes : null
}
