import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { missingSteps } from '../../../client/workshop/setup/checklist.ts'
import { faultsOf, fromDrafts, newLane, toDrafts } from '../../../client/workshop/setup/lane-drafts.ts'
import { moveItem } from '../../../client/workshop/setup/move-item.ts'
import {
  draftedMinutes,
  newPhase,
  faultsOf as phaseFaultsOf,
  fromDrafts as phasesFromDrafts,
  toDrafts as toPhaseDrafts,
} from '../../../client/workshop/setup/phase-drafts.ts'
import { seenParts, withRemovedAsNew } from '../../../client/workshop/setup/seen-parts.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { mandatoryMissing } from '../../../shared/planning/plan-type.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Phase } from '../../../shared/workshop/phase.ts'
import { templateOf } from '../../../shared/workshop/templates/templates.ts'
import { type Lane, laneColours, lanePatterns, type Workshop } from '../../../shared/workshop/workshop.ts'

const lane = (name: string, part: Partial<Lane> = {}): Lane => ({
  id: makeId('lane', name),
  name,
  colour: 'blue',
  pattern: 'solid',
  capacity: null,
  ...part,
})
const plan = (name: string, part: Partial<Plan> = {}) =>
  ({ name, planType: 'themePlan', statusText: '', committee: '', sector: '', ...part }) as Plan

describe('editing lanes', () => {
  const lanes = [lane('first', { capacity: 12.5 }), lane('second'), lane('third')]
  const drafts = toDrafts(lanes)
  const withCapacity = (capacity: string) => drafts.map((draft, at) => (at === 0 ? { ...draft, capacity } : draft))

  test('[UU72] lanes that were not changed are saved as they were', () => {
    expect(fromDrafts(drafts)).toEqual(lanes)
  })

  test.each([
    ['', null],
    ['0', 0],
    ['7,5', 7.5],
    [' 24 ', 24],
    [String(limits.personMonths), limits.personMonths],
  ])('[UU72] the capacity %j is saved as %j', (typed, saved) => {
    expect(fromDrafts(withCapacity(typed))?.[0]?.capacity).toBe(saved)
  })

  test.each(['-1', 'mange', '1 000,0,0', String(limits.personMonths + 1), 'Infinity'])(
    '[UU72] the capacity %j is a fault and is not saved',
    (typed) => {
      expect(fromDrafts(withCapacity(typed))).toBeNull()
      expect(withCapacity(typed).map(faultsOf)[0]).toEqual({ name: false, capacity: true })
    },
  )

  test('[UU72] a lane without a name is a fault and is not saved', () => {
    const unnamed = drafts.map((draft) => ({ ...draft, name: '  ' }))
    expect(fromDrafts(unnamed)).toBeNull()
    expect(unnamed.map(faultsOf).every(({ name }) => name)).toBe(true)
  })

  test('[UU73] new lanes take colours and patterns of their own as long as there are any', () => {
    let all = toDrafts([])
    for (const colour of laneColours) all = [...all, newLane(all, colour, 'Nytt felt')]
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(laneColours.length)
    expect(new Set(all.map(({ pattern }) => pattern)).size).toBe(lanePatterns.length)
    expect(newLane(all, 'one more', 'Nytt felt').id).toBeUndefined()
  })

  test('[UU74] a lane moves one place, and nowhere past the ends', () => {
    const names = (moved: typeof drafts) => moved.map(({ name }) => name)
    expect(names(moveItem(drafts, 0, 1))).toEqual(['second', 'first', 'third'])
    expect(names(moveItem(drafts, 2, 1))).toEqual(['first', 'third', 'second'])
    expect(names(moveItem(drafts, 0, -1))).toEqual(names(drafts))
    expect(names(moveItem(drafts, 2, 3))).toEqual(names(drafts))
  })
})

describe('choosing plans', () => {
  test('[UU76] mandatory plan types that no chosen plan has are named', () => {
    expect(mandatoryMissing([])).toEqual(['societalPart', 'landUsePart'])
    expect(mandatoryMissing([plan('Arealdel', { planType: 'landUsePart' })])).toEqual(['societalPart'])
  })

  test('[UU76] set-up is unfinished until a plan or a goal is chosen', () => {
    const view = (planIds: string[], goalIds: string[] = []) => ({ workshop: { planIds, goalIds } }) as WorkshopView
    expect(missingSteps(view([]))).toEqual(['cards'])
    expect(missingSteps(view(['pln_one1']))).toEqual([])
    expect(missingSteps(view([], ['gol_one1']))).toEqual([])
  })
})

test('[WS12] a change tells what stood there, and asks for what was removed meanwhile as new', () => {
  const [first, second] = [lane('first'), lane('second')]
  const table = { id: makeId('table', 'one'), number: 1, topic: '', boardId: makeId('board', 'one') }
  const gone = makeId('table', 'gone')
  const now = { lanes: [first], tables: [table], agenda: [] as Workshop['agenda'], title: 'Verksted' } as Workshop
  const part = {
    lanes: [first, second],
    tables: [
      { id: gone, topic: 'Skole' },
      { id: table.id, topic: 'Vei' },
    ],
  }
  expect(seenParts(now, part)).toEqual({ lanes: [first], tables: [table] })
  expect(withRemovedAsNew(now, part)).toEqual({
    lanes: [first, { ...second, id: undefined }],
    tables: [
      { id: undefined, topic: 'Skole' },
      { id: table.id, topic: 'Vei' },
    ],
  })
  expect(withRemovedAsNew(now, { title: 'Nytt' })).toEqual({ title: 'Nytt' })
})

describe('editing the agenda', () => {
  const { agenda } = templateOf('needs', 'nb', { termFrom: 2027, termTo: 2031 })
  const phases = agenda.map((phase, index) => ({ ...phase, id: makeId('phase', `phase${index}`) }))
  const drafts = toPhaseDrafts(phases)
  const withMinutes = (minutes: string) => drafts.map((draft, at) => (at === 0 ? { ...draft, minutes } : draft))

  test('[WS14] phases that were not changed are saved as they were', () => {
    expect(phasesFromDrafts(drafts)).toEqual(phases)
    expect(draftedMinutes(drafts)).toBe(225)
  })

  test.each([
    ['1', 1],
    [' 20 ', 20],
    [String(limits.phaseMinutes), limits.phaseMinutes],
  ])('[WS14] the minutes %j are saved as %j', (typed, saved) => {
    expect(phasesFromDrafts(withMinutes(typed))?.[0]?.minutes).toBe(saved)
  })

  test.each(['', '0', '-5', '2,5', '1e2', 'ti', String(limits.phaseMinutes + 1)])(
    '[WS14] the minutes %j are not saved, and do not count in the length',
    (typed) => {
      expect(phasesFromDrafts(withMinutes(typed))).toBeNull()
      expect(withMinutes(typed).map(phaseFaultsOf)[0]).toEqual({ title: false, instruction: false, minutes: true })
      expect(draftedMinutes(withMinutes(typed))).toBe(225 - (phases[0]?.minutes ?? 0))
    },
  )

  test('[WS14] a phase without a name or a task is not saved', () => {
    for (const part of [{ title: ' ' }, { instruction: '' }])
      expect(phasesFromDrafts(drafts.map((draft) => ({ ...draft, ...part })))).toBeNull()
  })

  test('[WS14] a new phase can be saved as it is, and is new to the server', () => {
    const saved = phasesFromDrafts([newPhase('key', 'Ny fase', 'Skriv noe.')])
    expect(saved?.[0]).not.toHaveProperty('id')
    expect(Check(Phase, { ...saved?.[0], id: makeId('phase', 'fresh') })).toBe(true)
  })

  test('[WS12] a phase that a colleague has removed meanwhile is asked for as a new one', () => {
    const stored = { lanes: [], tables: [], agenda: phases.slice(1) }
    const asked = withRemovedAsNew(stored, { agenda: phases }).agenda
    expect(asked?.map(({ id }) => id)).toEqual([undefined, ...phases.slice(1).map(({ id }) => id)])
  })
})
