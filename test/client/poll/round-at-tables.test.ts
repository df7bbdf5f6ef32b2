import { expect, test } from 'vitest'
import { roundAtTables } from '../../../client/poll/round-at-tables.ts'
import { makeId } from '../../../shared/ids.ts'
import type { PollView } from '../../../shared/poll/disclosure.ts'
import { roundStages } from '../../../shared/poll/rounds.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'

const phase = (verbs: Phase['verbs']): Phase => ({
  id: makeId('phase', 'first'),
  title: 'Fase',
  instruction: 'Gjør noe.',
  kind: 'narrow',
  arena: 'tables',
  verbs,
  picture: 'board',
  minutes: 10,
})
const at = (stage: PollView['stage']) => ({ stage }) as PollView
const shown = (phase: Phase | null) =>
  roundStages.filter((stage) => roundAtTables([at(stage)], { stage: 'open', phase }) !== null)

test('[PH47] a phase that asks for no answers clears the tablets of every round but an announced one', () => {
  expect(shown(phase(['place', 'decide']))).toEqual(['announced'])
  expect(shown(phase(['answer']))).toEqual([...roundStages])
  expect(shown(null)).toEqual([...roundStages])
  expect(roundAtTables([], { stage: 'open', phase: null })).toBeNull()
})
