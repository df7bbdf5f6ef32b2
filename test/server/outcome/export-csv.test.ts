import { expect, test } from 'vitest'
import { exportCsv } from '../../../server/outcome/export-csv.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import { needKey } from '../../../shared/board/records/need.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'
import type { Plan, PlanDraft } from '../../../shared/planning/plan.ts'
import {
  board,
  boardId,
  boards,
  conflict,
  conflictId,
  goalId,
  laneId,
  plan,
  planId,
  proposal,
  remark,
  view,
} from '../../shared/outcome/sample-workshop.ts'
import { imported } from './imported.ts'

const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }

function outcomeOf(plans: Plan[], given: Record<number, BoardState>, tables = 2, example = false): Outcome {
  const workshop = view({ plans, tables, example })
  return computeOutcome(workshop, boards(workshop, given), stamp)
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

test('[EX6] each board has columns of its own for what it said, and none for what nobody said', async () => {
  const one = board({
    placements: [[planId(1), { lane: laneId(2), rank: 'a0' }]],
    timings: [[planId(1), { start: '2028-1', finish: '2028-2' }]],
  })
  const two = board({ placements: [[planId(1), { lane: laneId(3), rank: 'a0' }]] })
  const [draft] = await imported(exportCsv(outcomeOf([plan(1)], { 1: one, 2: two })))
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

test('[EX6] conflicts, remarks and the board a proposal comes from are in the row', async () => {
  const outcome = outcomeOf([plan(1)], {
    2: board({
      proposals: [proposal(1)],
      conflicts: [conflict(1, { sentence: 'Vern mot hytter' })],
      remarks: [remark(1, planId(1), 'Uenighet ved bordet'), remark(2, conflictId(1), 'Tas opp igjen')],
    }),
  })
  const [first, proposed] = await imported(exportCsv(outcome))
  expect(extra(first, 'Målkonflikter')).toEqual([
    'Bord 2: Arealbruk (tydelig) mellom Plan 1, 1 Mål 1. «Vern mot hytter»\nBord 2: Tas opp igjen',
  ])
  expect(extra(first, 'Merknader')).toEqual(['Bord 2: Uenighet ved bordet'])
  expect(extra(proposed, 'Foreslått ved')).toEqual(['Bord 2'])
})

test('[EX7] every row says that it is input and of which version, and example data when it is', async () => {
  const about = async (example: boolean) => {
    const [draft] = await imported(exportCsv(outcomeOf([plan(1)], {}, 1, example)))
    return extra(draft, 'Om resultatet')
  }
  expect(await about(false)).toEqual(['Innspill, ikke vedtak. Versjon 2, lagret 24. november 2026 kl. 19:30.'])
  expect((await about(true))?.[0]).toContain('Eksempeldata')
})

test('[EX12] every row tells on what basis the meeting was closed, where it was', async () => {
  const [open] = await imported(exportCsv(outcomeOf([plan(1)], {})))
  const [closed] = await imported(exportCsv({ ...outcomeOf([plan(1)], {}), closingBasis: 'Kommuneloven § 11-5' }))
  expect(extra(open, 'Om resultatet')?.[0]).not.toContain('lukket')
  expect(extra(closed, 'Om resultatet')?.[0]).toContain('Møtet var lukket for publikum. Hjemmel: Kommuneloven § 11-5.')
})

test('[EX8] the largest workshop, thirty tables and three hundred plans, is exported and comes back whole', async () => {
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
  const drafts = await imported(exportCsv(outcome))
  expect(drafts).toHaveLength(limits.workshopPlans)
  expect(
    drafts[0]?.extra
      .map(({ value }) => value)
      .join('')
      .match(/m{500}/g),
  ).toHaveLength(31 * 20)
  expect(outcome.plans[0]?.results.at(-1)).toMatchObject({ boardId: boardId(0), lane: 'Felt 1' })
})

test('[EX17] the screening is exported: what was suggested in all, and what each board answered', async () => {
  const one = board({
    needs: [
      [needKey(planId(1), 'purpose'), { answer: 'no' }],
      [needKey(planId(1), 'complex'), { answer: 'unsure' }],
    ],
  })
  const two = board({ needs: [[needKey(planId(1), 'covered'), { answer: 'yes' }]] })
  const [draft] = await imported(exportCsv(outcomeOf([plan(1)], { 1: one, 2: two })))
  expect(extra(draft, 'Planbehov')).toEqual(['Behovet er uavklart: 1\u00a0bord\nKan løses uten plan: 1\u00a0bord'])
  expect(draft?.extra.filter(({ header }) => /^Bord/.test(header))).toEqual([
    { header: 'Bord 1: planbehov', value: 'Behovet er uavklart' },
    { header: 'Bord 1: svar om planbehov', value: 'Klart formål: Nei; Trenger plan og prioritering: Usikker' },
    { header: 'Bord 2: planbehov', value: 'Kan løses uten plan' },
    { header: 'Bord 2: svar om planbehov', value: 'Nok planer fra før: Ja' },
  ])
})

test('[EX25] each plan has in CSV what it acts on, and what acts on it, board by board', async () => {
  const link = (effect: 1 | -2) => board({ links: [[linkKey(planId(1), goalId(1)), { effect }]] })
  const [first, second] = await imported(exportCsv(outcomeOf([plan(1), plan(2)], { 1: link(1), 2: link(-2) })))
  expect(extra(first, 'Koblinger')).toEqual([
    'Bord 1: «Plan 1» støtter «1 Mål 1» (litt)\nBord 2: «Plan 1» motvirker «1 Mål 1» (tydelig)',
  ])
  expect(extra(second, 'Koblinger')).toEqual([])
})
