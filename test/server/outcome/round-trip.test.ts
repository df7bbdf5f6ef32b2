import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportCsv } from '../../../server/outcome/export-csv.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { jointResult } from '../../../shared/outcome/joint-result.ts'
import type { Outcome, OutcomePlan } from '../../../shared/outcome/types.ts'
import type { PlanDraft } from '../../../shared/planning/plan.ts'
import { anyWorkshop } from '../../shared/outcome/any-workshop.ts'
import { board, boardId, goalId, plan, planId, view } from '../../shared/outcome/sample-workshop.ts'
import { imported, readingsOf } from './imported.ts'

const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }

test.each([
  { format: 'CSV', write: exportCsv, numRuns: 100 },
  { format: 'Excel', write: exportXlsx, numRuns: 30 },
])('[EX5] every fact of a $format export is found again by our own import', async ({ write, numRuns }) => {
  const withPlans = anyWorkshop.filter(
    ({ view, states }) => view.plans.length > 0 && !hasReservedWord([view, [...states.values()]]),
  )
  await fc.assert(
    fc.asyncProperty(withPlans, async ({ view, states }) => {
      const outcome = computeOutcome(view, states, stamp)
      const drafts = await imported(await write(outcome))
      expect(drafts).toHaveLength(outcome.plans.length)
      for (const [index, listed] of outcome.plans.entries()) expectFoundAgain(outcome, listed, drafts[index])
    }),
    { numRuns },
  )
})

/** Words such as "constructor" get a space after them in Excel: see export-xlsx.ts and its test. */
function hasReservedWord(value: unknown): boolean {
  if (typeof value === 'string') return value in Object.prototype
  if (value instanceof Map) return hasReservedWord([...value.values()])
  return typeof value === 'object' && value !== null && Object.values(value).some(hasReservedWord)
}

/** Every fact of the plan, in the words the export has for it. */
function expectFoundAgain(outcome: Outcome, listed: OutcomePlan, draft: PlanDraft | undefined): void {
  const { name, planType, statusText, statusDecision, adoptedText, adoptedOn, revisionText, committee, sector } = listed
  const { description, source, effort, statutory, legalBasis, area, treatment, sdgs } = listed
  const facts = { planType, statusText, statusDecision, adoptedText, adoptedOn, revisionText, committee, sector }
  expect(draft).toMatchObject({ name: name.trim(), ...facts, description, source, effort, statutory, legalBasis })
  expect(draft).toMatchObject({ area, treatment, sdgs })
  const joint = jointResult(outcome, listed)
  expect(draft?.baseline.decision ?? null).toBe(joint.decision)
  expect(draft?.baseline.lane ?? null).toBe(joint.lane)
  expect(draft?.baseline.rank ?? null).toBe(joint.rank)
  expect(draft?.baseline.start?.slice(0, 4)).toBe(joint.start?.slice(0, 4))
  const kept = draft?.extra.map(({ value }) => value) ?? []
  for (const { value } of listed.extra) expect(kept).toContain(value)
  for (const value of [listed.baseline.lane, listed.baseline.start, listed.baseline.rank]) {
    if (value !== undefined) expect(kept).toContain(String(value))
  }
  // Nothing is known where it was taken in: what the plan was tied to is kept by name.
  for (const { name } of listed.goals) expect(kept.join('\n')).toContain(name)
  for (const result of listed.results) {
    for (const value of [result.lane, result.reason, result.replacedBy])
      if (value !== null) expect(kept).toContain(value)
  }
  const everything = kept.join('\n')
  for (const { text } of listed.remarks) expect(everything).toContain(text)
  for (const flagged of outcome.conflicts.filter(({ parties }) => parties.some(({ id }) => id === listed.cardId))) {
    expect(everything).toContain(flagged.sentence)
    for (const party of flagged.parties) expect(everything).toContain(party.name)
    for (const { text } of flagged.remarks) expect(everything).toContain(text)
  }
}

test.each([
  { format: 'CSV', write: exportCsv },
  { format: 'Excel', write: exportXlsx },
])('[EX20] ties of a $format export are the same ties where the same goals and plans are known', async ({ write }) => {
  const plans = [
    plan(1, { name: 'Samfunnsdel' }),
    plan(2, { name: 'Strategi; by, og land', goalIds: [goalId(2), goalId(1)], buildsOn: [planId(1)] }),
    plan(3, { goalIds: [goalId(1)], buildsOn: [planId(2), planId(9)] }),
  ]
  const known = { ...view({ plans }), foundations: [{ id: planId(9), name: 'Regional plan' }] }
  const states = new Map([0, 1, 2].map((n) => [boardId(n), board()]))
  const file = await write(computeOutcome(known, states, stamp))
  const again = await readingsOf(file, { plans: [...plans, ...known.foundations], goals: known.goals })
  expect(again.map(({ goalIds, buildsOn }) => ({ goalIds, buildsOn }))).toEqual(
    plans.map(({ goalIds, buildsOn }) => ({ goalIds, buildsOn })),
  )
  const elsewhere = await readingsOf(file, { plans: [], goals: [] })
  expect(elsewhere.map(({ buildsOn }) => buildsOn)).toEqual([[], [2], [3]])
  expect(elsewhere[1]?.draft?.extra).toContainEqual({ header: 'Mål', value: '2 Mål 2\n1 Mål 1' })
  expect(elsewhere[2]?.draft?.extra).toContainEqual({
    header: 'Bygger på',
    value: 'Strategi; by, og land\nRegional plan',
  })
})
