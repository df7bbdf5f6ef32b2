import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportCsv } from '../../../server/outcome/export-csv.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { jointResult } from '../../../shared/outcome/joint-result.ts'
import type { Outcome, OutcomePlan } from '../../../shared/outcome/types.ts'
import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { Plan, PlanDraft } from '../../../shared/planning/plan.ts'
import { readRows } from '../../../shared/planning/read-rows.ts'
import { anyWorkshop } from '../../shared/outcome/any-workshop.ts'
import {
  board,
  boardId,
  boards,
  conflict,
  conflictId,
  laneId,
  plan,
  planId,
  proposal,
  remark,
  view,
} from '../../shared/outcome/sample-workshop.ts'

const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }

function outcomeOf(plans: Plan[], given: Record<number, BoardState>, tables = 2, example = false): Outcome {
  const workshop = view({ plans, tables, example })
  return computeOutcome(workshop, boards(workshop, given), stamp)
}

/** The export as our own import reads it. */
function imported(outcome: Outcome): PlanDraft[] {
  const cells: string[][] = parse(exportCsv(outcome), { bom: true, delimiter: ';', relax_column_count: false })
  const readings = readRows({ cells, mapping: guessMapping(cells[0] ?? []), headerRow: 1 }, [])
  return readings.map(({ draft, findings }) => draft ?? expect.fail(JSON.stringify(findings)))
}

const extra = (draft: PlanDraft | undefined, header: string) =>
  draft?.extra.filter((kept) => kept.header === header).map(({ value }) => value)

test('[EX3] CSV opens in Norwegian Excel: byte order mark, semicolons, CRLF, decimal comma', () => {
  const csv = exportCsv(outcomeOf([plan(1, { name: 'Plan; med «æøå»', effort: 2.5 })], {}))
  expect(csv.startsWith('\ufeffPlannavn;Plantype;Status;')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(3)
  expect(csv).toContain('\r\n"Plan; med «æøå»";Temaplan;')
  expect(csv).toContain(';2,5;')
})

test('[EX4] a text that a spreadsheet would run as a formula is guarded', () => {
  const csv = exportCsv(outcomeOf([plan(1, { name: '=HYPERLINK("x")', description: '-1+2' })], {}))
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain(`;'-1+2;`)
})

test('[EX5] what an export holds is found again by our own import: catalogue, earlier baseline, extra columns', () => {
  fc.assert(
    fc.property(anyWorkshop, ({ view, states }) => {
      const outcome = computeOutcome(view, states, stamp)
      const drafts = imported(outcome)
      expect(drafts).toHaveLength(outcome.plans.length)
      for (const [index, listed] of outcome.plans.entries()) expectFoundAgain(outcome, listed, drafts[index])
    }),
  )
})

/** Every fact of the plan, in the words the export has for it. */
function expectFoundAgain(outcome: Outcome, listed: OutcomePlan, draft: PlanDraft | undefined): void {
  const { name, planType, statusText, statusDecision, adoptedText, adoptedOn, revisionText, committee, sector } = listed
  const { description, source, effort, statutory, legalBasis } = listed
  const facts = { planType, statusText, statusDecision, adoptedText, adoptedOn, revisionText, committee, sector }
  expect(draft).toMatchObject({ name: name.trim(), ...facts, description, source, effort, statutory, legalBasis })
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

test('[EX6] each board has columns of its own for what it said, and none for what nobody said', () => {
  const one = board({
    placements: [[planId(1), { lane: laneId(2), rank: 'a0' }]],
    timings: [[planId(1), { start: '2028-1', finish: '2028-2' }]],
  })
  const two = board({ placements: [[planId(1), { lane: laneId(3), rank: 'a0' }]] })
  const [draft] = imported(outcomeOf([plan(1)], { 1: one, 2: two }))
  expect(draft?.extra.filter(({ header }) => /^(Bord|Plenum)/.test(header))).toEqual([
    { header: 'Bord 1: felt', value: 'Felt 2' },
    { header: 'Bord 1: rekkefølge', value: '1' },
    { header: 'Bord 1: start', value: '1. halvår 2028' },
    { header: 'Bord 1: slutt', value: '2. halvår 2028' },
    { header: 'Bord 2: felt', value: 'Felt 3' },
    { header: 'Bord 2: rekkefølge', value: '1' },
  ])
  expect(extra(draft, 'Enighet')).toEqual(['Bordene er uenige'])
  expect(draft?.baseline).toEqual({ start: '2028-01', finish: '2028-12' })
})

test('[EX6] conflicts, remarks and the board a proposal comes from are in the row', () => {
  const outcome = outcomeOf([plan(1)], {
    2: board({
      proposals: [proposal(1)],
      conflicts: [conflict(1, { sentence: 'Vern mot hytter' })],
      remarks: [remark(1, planId(1), 'Uenighet ved bordet'), remark(2, conflictId(1), 'Tas opp igjen')],
    }),
  })
  const [first, proposed] = imported(outcome)
  expect(extra(first, 'Målkonflikter')).toEqual([
    'Bord 2: Arealbruk (tydelig) mellom Plan 1, 1 Mål 1. «Vern mot hytter»\nBord 2: Tas opp igjen',
  ])
  expect(extra(first, 'Merknader')).toEqual(['Bord 2: Uenighet ved bordet'])
  expect(extra(proposed, 'Foreslått ved')).toEqual(['Bord 2'])
})

test('[EX7] every row says that it is input and of which version, and example data when it is', () => {
  const about = (example: boolean) => extra(imported(outcomeOf([plan(1)], {}, 1, example))[0], 'Om resultatet')
  expect(about(false)).toEqual(['Innspill, ikke vedtak. Versjon 2, lagret 24. november 2026 kl. 19:30.'])
  expect(about(true)?.[0]).toContain('Eksempeldata')
})

test('[EX8] the largest workshop, thirty tables and three hundred plans, is exported and comes back whole', () => {
  const plans = Array.from({ length: limits.workshopPlans }, (_plan, index) => plan(index + 1))
  const full = board({
    placements: plans.map(({ id }) => [id, { lane: laneId(1), rank: 'a0' }]),
    decisions: plans.map(({ id }) => [
      id,
      { decision: 'replace', replacedBy: planId(2), reason: 'x'.repeat(limits.sentenceChars) },
    ]),
    timings: plans.map(({ id }) => [id, { start: '2028-1', finish: '2028-2' }]),
    remarks: Array.from({ length: 20 }, (_remark, index) =>
      remark(index + 1, planId(1), 'm'.repeat(limits.sentenceChars)),
    ),
  })
  const outcome = outcomeOf(plans, Object.fromEntries(Array.from({ length: 31 }, (_board, n) => [n, full])), 30)
  const drafts = imported(outcome)
  expect(drafts).toHaveLength(limits.workshopPlans)
  expect(
    drafts[0]?.extra
      .map(({ value }) => value)
      .join('')
      .match(/m{500}/g),
  ).toHaveLength(31 * 20)
  expect(outcome.plans[0]?.results.at(-1)).toMatchObject({ boardId: boardId(0), lane: 'Felt 1' })
})
