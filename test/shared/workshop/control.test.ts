import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import {
  type ControlChange,
  type ControlCommand,
  ControlState,
  initialControl,
  reduceControl,
} from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'

const plenary = makeId('board', 'plenary')
const other = makeId('board', 'other')
const alone: Phase = {
  id: makeId('phase', 'alone'),
  title: 'Hver for dere',
  instruction: 'Les planene.',
  kind: 'openUp',
  arena: 'tables',
  verbs: ['place'],
  picture: 'agenda',
  minutes: 15,
}
const together: Phase = { ...alone, id: makeId('phase', 'together'), arena: 'plenary', picture: 'board' }
const commands = fc.constantFrom<ControlCommand>(
  { type: 'open' },
  { type: 'lock' },
  { type: 'close' },
  { type: 'reopen' },
  { type: 'gather', arena: 'plenary' },
  { type: 'gather', arena: 'tables' },
  { type: 'show', spotlight: { view: 'board', boardId: other } },
  { type: 'show', spotlight: { view: 'board', boardId: plenary } },
  { type: 'show', spotlight: { view: 'agenda' } },
  { type: 'lead', on: true },
  { type: 'lead', on: false },
  { type: 'goTo', phaseId: alone.id },
  { type: 'goTo', phaseId: together.id },
  { type: 'startTimer' },
  { type: 'pauseTimer' },
)
const setUp = { agenda: [alone, together], tables: [], plenaryBoardId: plenary }
const reduce = (state: ControlState, command: ControlChange, nowMs = 1) => reduceControl(state, command, setUp, nowMs)
const stageAfter = (...types: ('open' | 'lock' | 'close' | 'reopen')[]) =>
  types.reduce((state, type) => reduce(state, { type }), initialControl(plenary, 0)).stage

test('[PH1] a workshop begins in preparation, at the tables, showing the plenary board', () => {
  const state = initialControl(plenary, 17)
  expect(state).toMatchObject({ version: 0, stage: 'preparing', arena: 'tables', changedAtMs: 17 })
  expect(state).toMatchObject({
    phase: null,
    timer: null,
    leading: false,
    spotlight: { view: 'board', boardId: plenary },
  })
})

test('[PH2] boards open and lock as often as the facilitator likes', () => {
  expect(stageAfter('open')).toBe('open')
  expect(stageAfter('open', 'lock')).toBe('locked')
  expect(stageAfter('open', 'lock', 'open')).toBe('open')
})

test.each(['open', 'lock'] as const)('[PH3] %s is refused in a closed workshop', (type) => {
  expect(() => stageAfter('close', type)).toThrow(expect.objectContaining({ code: 'workshopClosed' }))
})

test('[PH4] a reopened workshop is locked until it is opened, and reopening an open one changes nothing', () => {
  expect(stageAfter('close', 'reopen')).toBe('locked')
  expect(stageAfter('open', 'reopen')).toBe('open')
})

test('[PH5] a command that changes something raises the version by one; repeated, it changes nothing', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 20 }), (sequence) => {
      let state = initialControl(plenary, 0)
      for (const [step, command] of sequence.entries()) {
        const isRefused = state.stage === 'closed' && ['open', 'lock', 'goTo'].includes(command.type)
        if (isRefused) continue
        const before = state
        state = reduce(before, command, step + 1)
        expect(Check(ControlState, state)).toBe(true)
        expect(state.version).toBe(state === before ? before.version : before.version + 1)
        expect(state.changedAtMs).toBe(state === before ? before.changedAtMs : step + 1)
        expect(reduce(state, command, step + 2)).toBe(state)
      }
    }),
  )
})

test('[PH8] a phase opens the boards, gives its task, time and picture, and takes everybody to where it is done', () => {
  const first = reduce(initialControl(plenary, 0), { type: 'goTo', phaseId: alone.id })
  expect(first).toMatchObject({ stage: 'open', arena: 'tables', phase: alone, spotlight: { view: 'agenda' } })
  expect(first.timer).toEqual({ state: 'paused', leftMs: 15 * 60_000 })
  const second = reduce(reduce(first, { type: 'lead', on: true }), { type: 'goTo', phaseId: together.id })
  expect(second).toMatchObject({ arena: 'plenary', phase: together, leading: false })
  expect(second.spotlight).toEqual({ view: 'board', boardId: plenary })
  expect(reduce(second, { type: 'goTo', phaseId: alone.id })).toMatchObject({ arena: 'tables', phase: alone })
})

test('[PH8] beginning the phase that is under way changes nothing; after a lock it opens the boards again', () => {
  const begun = reduce(reduce(initialControl(plenary, 0), { type: 'goTo', phaseId: alone.id }), { type: 'startTimer' })
  expect(reduce(begun, { type: 'goTo', phaseId: alone.id })).toBe(begun)
  const locked = reduce(begun, { type: 'lock' })
  expect(reduce(locked, { type: 'goTo', phaseId: alone.id }).stage).toBe('open')
})

test('[PH9] a phase that the agenda does not have is refused, and so is any phase of a closed workshop', () => {
  const state = initialControl(plenary, 0)
  const goTo = (phaseId: Phase['id']): ControlCommand => ({ type: 'goTo', phaseId })
  expect(() => reduce(state, goTo(makeId('phase', 'gone')))).toThrow(expect.objectContaining({ code: 'notFound' }))
  const closed = reduce(state, { type: 'close' })
  expect(() => reduce(closed, goTo(alone.id))).toThrow(expect.objectContaining({ code: 'workshopClosed' }))
})

function more({ timer }: ControlState): ControlCommand {
  if (!timer) throw new Error('no timer')
  return { type: 'extendTimer', minutes: 5, seen: timer }
}

test('[TM3] the timer belongs to the phase, and never changes what is open', () => {
  const before = initialControl(plenary, 0)
  expect(reduce(before, { type: 'startTimer' })).toBe(before)
  const begun = reduce(before, { type: 'goTo', phaseId: alone.id })
  const running = reduce(begun, { type: 'startTimer' }, 1_000)
  expect(running.timer).toEqual({ state: 'running', endsAtMs: 1_000 + 15 * 60_000 })
  const late = reduce(running, more(running), 3_600_000)
  expect(late).toMatchObject({ stage: 'open', arena: 'tables', timer: { endsAtMs: 3_600_000 + 5 * 60_000 } })
  expect(reduce(late, { type: 'goTo', phaseId: together.id }).timer).toEqual({ state: 'paused', leftMs: 15 * 60_000 })
})

test('[PH22] the phase under way follows its agenda, and goes on when it is taken out of it', () => {
  const begun = reduce(initialControl(plenary, 0), { type: 'goTo', phaseId: alone.id })
  const edited = { ...setUp, agenda: [{ ...alone, instruction: 'Les høyt.' }] }
  expect(reduceControl(begun, { type: 'setUpChanged' }, edited, 2).phase?.instruction).toBe('Les høyt.')
  expect(reduceControl(begun, { type: 'setUpChanged' }, { ...setUp, agenda: [] }, 2)).toBe(begun)
})

test('[WS6] when the table that is shown is removed, the plenary board is shown', () => {
  const shown = reduce(initialControl(plenary, 0), { type: 'show', spotlight: { view: 'conflicts', boardId: other } })
  expect(reduce(shown, { type: 'setUpChanged' }).spotlight).toEqual({ view: 'board', boardId: plenary })
})

test('[TM10] more time is given once, also when it is asked for twice or by two at the same moment', () => {
  const begun = reduce(initialControl(plenary, 0), { type: 'goTo', phaseId: alone.id })
  const extendedOnce = reduce(begun, more(begun))
  expect(extendedOnce.timer).toEqual({ state: 'paused', leftMs: 20 * 60_000 })
  expect(() => reduce(extendedOnce, more(begun))).toThrow(expect.objectContaining({ code: 'conflictingChange' }))
  expect(reduce(extendedOnce, more(extendedOnce)).timer).toEqual({ state: 'paused', leftMs: 25 * 60_000 })
  expect(() => reduce(initialControl(plenary, 0), more(begun))).toThrow('conflictingChange')
})
