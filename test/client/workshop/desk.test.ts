import { describe, expect, test } from 'vitest'
import { commandOf, deskSteps } from '../../../client/workshop/desk/steps.ts'
import { roleIn } from '../../../client/workshop/held-roles.ts'
import { joinPlace } from '../../../client/workshop/join-place.ts'
import { makeId } from '../../../shared/ids.ts'
import type { SessionView } from '../../../shared/protocol/rest/access.ts'
import { type ControlState, initialControl, reduceControl, stages } from '../../../shared/workshop/control.ts'

const plenary = makeId('board', 'plenary')
const setUp = { agenda: [], tables: [], plenaryBoardId: plenary }

describe('next step', () => {
  test('[UU70] the big button leads from preparing to a stored outcome, each time changing something', () => {
    const road: string[] = []
    let state: ControlState = initialControl(plenary, 0)
    for (let at = 0; at < 10; at += 1) {
      const { next } = deskSteps(state, [])
      road.push(next.do)
      const command = commandOf(next)
      if (!command) break
      const after = reduceControl(state, command, setUp, at)
      expect(after.version).toBe(state.version + 1)
      state = after
    }
    expect(road).toEqual(['open', 'gather', 'lock', 'store'])
  })

  test('[UU70] every step that is offered changes something, or is no command', () => {
    for (const stage of stages)
      for (const arena of ['tables', 'plenary'] as const) {
        const state = { ...initialControl(plenary, 0), stage, arena }
        const { next, others } = deskSteps(state, [])
        for (const step of [next.do, ...others]) {
          const command = step === 'begin' ? null : commandOf({ do: step })
          if (command) expect(reduceControl(state, command, setUp, 1), `${stage} ${arena} ${step}`).not.toBe(state)
          else expect(['store', 'seeOutcome']).toContain(step)
        }
      }
  })
})

describe('roles of a browser', () => {
  const workshopId = makeId('workshop', 'one1')
  const other = makeId('workshop', 'two2')
  const session: SessionView = { planner: false, facilitator: [workshopId], viewer: [workshopId, other], seat: null }

  test('[UU47] the first role that is held in this workshop is taken', () => {
    expect(roleIn(session, workshopId, ['viewer', 'facilitator'])).toBe('viewer')
    expect(roleIn(session, workshopId, ['planner', 'facilitator'])).toBe('facilitator')
  })

  test('[UU47] a role held in another workshop counts for nothing', () => {
    expect(roleIn(session, other, ['facilitator', 'participant'])).toBeNull()
  })
})

describe('the address that is read aloud', () => {
  test('[UU48] is host and path, without scheme and code', () => {
    expect(joinPlace('https://planverksted.kommune.no/bli-med/ABC234')).toBe('planverksted.kommune.no/bli-med')
    expect(joinPlace('http://10.0.0.7:3000/bli-med/ABC234')).toBe('10.0.0.7:3000/bli-med')
  })
})
