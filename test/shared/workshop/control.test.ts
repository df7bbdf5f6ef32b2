import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { type ControlCommand, ControlState, initialControl, reduceControl } from '../../../shared/workshop/control.ts'

const plenary = makeId('board', 'plenary')
const other = makeId('board', 'other')
const commands = fc.constantFrom<ControlCommand>(
  { type: 'open' },
  { type: 'lock' },
  { type: 'close' },
  { type: 'reopen' },
  { type: 'gather', arena: 'plenary' },
  { type: 'gather', arena: 'tables' },
  { type: 'show', boardId: other },
  { type: 'show', boardId: plenary },
)
const stageAfter = (...types: ('open' | 'lock' | 'close' | 'reopen')[]) =>
  types.reduce((state, type) => reduceControl(state, { type }, 1), initialControl(plenary, 0)).stage

test('[PH1] a workshop begins in preparation, at the tables, showing the plenary board', () => {
  const state = initialControl(plenary, 17)
  expect(state).toEqual({ version: 0, stage: 'preparing', arena: 'tables', shownBoardId: plenary, changedAtMs: 17 })
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
        const isRefused = state.stage === 'closed' && (command.type === 'open' || command.type === 'lock')
        if (isRefused) continue
        const before = state
        state = reduceControl(before, command, step + 1)
        expect(Check(ControlState, state)).toBe(true)
        expect(state.version).toBe(state === before ? before.version : before.version + 1)
        expect(state.changedAtMs).toBe(state === before ? before.changedAtMs : step + 1)
        expect(reduceControl(state, command, step + 2)).toBe(state)
      }
    }),
  )
})
