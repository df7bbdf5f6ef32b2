import fc from 'fast-check'
import { expect, test } from 'vitest'
import { board } from '../../../shared/i18n/nb/board.ts'
import { type CatalogueField, catalogueFields } from '../../../shared/planning/catalogue.ts'
import { catalogueHeaders } from '../../../shared/planning/catalogue-headers.ts'
import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import { type Decision, decisions } from '../../../shared/planning/decision.ts'
import { guardFormula } from '../../../shared/planning/formula-guard.ts'
import type { PlanDraft } from '../../../shared/planning/plan.ts'
import { planTypes } from '../../../shared/planning/plan-type.ts'
import { readRows } from '../../../shared/planning/read-rows.ts'
import { treatmentWords } from '../../../shared/planning/read-treatment.ts'
import { sdgs } from '../../../shared/planning/sdg.ts'
import { settleDraft } from '../../../shared/planning/settle-draft.ts'
import { treatments } from '../../../shared/planning/treatment.ts'

const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('=1+1', "'=1", '-', ' ', 'Rulleres', '"a"; b\nc'))
const date = fc.constantFrom('2028', '2028-06', '2028-06-30')
const decision = fc.constantFrom(...decisions)

const anyDraft: fc.Arbitrary<PlanDraft> = fc
  .record({
    name: text.map((name) => `Plan ${name}`),
    planType: fc.constantFrom(...planTypes),
    planTypeText: text,
    statusText: text,
    statusDecision: fc.option(decision),
    adoptedText: fc.oneof(text, date),
    adoptedOn: fc.constant(null),
    revisionText: text,
    committee: text,
    sector: text,
    area: text,
    treatment: fc.option(fc.constantFrom(...treatments)),
    sdgs: fc.uniqueArray(fc.constantFrom(...sdgs)),
    description: text,
    source: text,
    effort: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
    statutory: fc.boolean(),
    legalBasis: text,
    baseline: fc.record(
      {
        decision,
        lane: text.filter((lane) => lane.trim() !== ''),
        rank: fc.integer({ min: 1, max: 9_999_999 }),
        start: date,
        finish: date,
      },
      { requiredKeys: [] },
    ),
    extra: fc.array(fc.record({ header: text, value: text.filter((value) => value !== '') }), { maxLength: 4 }),
  })
  .map((draft): PlanDraft => settleDraft(draft))

/** A plan as our exports write it: the catalogue's columns, then those kept beside them. */
function written(draft: PlanDraft): string[][] {
  const word = (value: Decision | null | undefined) => (value ? board.decision[value] : '')
  const cells: Record<CatalogueField, string> = {
    name: draft.name,
    planType: draft.planTypeText,
    status: draft.statusText,
    statusDecision: word(draft.statusDecision),
    adopted: draft.adoptedText,
    revision: draft.revisionText,
    committee: draft.committee,
    sector: draft.sector,
    area: draft.area,
    treatment: draft.treatment ? treatmentWords[draft.treatment] : '',
    description: draft.description,
    source: draft.source,
    effort: draft.effort === null ? '' : String(draft.effort),
    statutory: draft.statutory ? 'ja' : 'nei',
    legalBasis: draft.legalBasis,
    sdgs: draft.sdgs.join(', '),
    goals: '',
    buildsOn: '',
    baselineDecision: word(draft.baseline.decision),
    baselineLane: draft.baseline.lane ?? '',
    baselineRank: String(draft.baseline.rank ?? ''),
    baselineStart: draft.baseline.start ?? '',
    baselineFinish: draft.baseline.finish ?? '',
  }
  const headers = catalogueFields.map((field) => catalogueHeaders[field])
  const values = catalogueFields.map((field) => cells[field])
  return [
    [...headers, ...draft.extra.map(({ header }) => header)].map(guardFormula),
    [...values, ...draft.extra.map(({ value }) => value)].map(guardFormula),
  ]
}

test('[PL34] a plan written with our own headers is read back as the same plan', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const cells = written(draft)
      const [reading] = readRows(
        { cells, mapping: guessMapping(cells[0] ?? []), headerRow: 1 },
        { plans: [], goals: [] },
      )
      expect(reading?.findings.filter(({ level }) => level === 'error')).toEqual([])
      expect(reading?.draft).toEqual(draft)
    }),
    { numRuns: 300 },
  )
})

test('[PL34] also without anything a planner need not fill in', () => {
  const { baseline: _any, ...rest } = fc.sample(anyDraft, { numRuns: 1, seed: 1 })[0] as PlanDraft
  const draft = settleDraft({ ...rest, effort: null, statutory: false, baseline: {}, extra: [] })
  const cells = written(draft)
  expect(
    readRows({ cells, mapping: guessMapping(cells[0] ?? []), headerRow: 1 }, { plans: [], goals: [] })[0]?.draft,
  ).toEqual(draft)
})
