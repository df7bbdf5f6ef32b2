import { DomainError } from '../protocol/errors.ts'
import { unreadable } from '../text.ts'
import type { PlanDraft } from './plan.ts'
import { readDate } from './read-date.ts'
import { planTypeTextFor } from './read-plan-type.ts'
import { settledSdgs } from './read-sdgs.ts'

/**
 * A draft whose parts agree: the type's text reads as the type, and the adoption date is what its text says. So a plan
 * that is exported and imported again is the same plan. Throws `badRequest` for a blank name or unreadable characters.
 */
export function settleDraft<D extends PlanDraft>(draft: D): D {
  const name = draft.name.trim()
  if (name === '') throw new DomainError('badRequest', 'name')
  const texts = [
    ...Object.entries(draft),
    ['baseline', draft.baseline.lane],
    ...draft.extra.flatMap(({ header, value }) => [
      ['extra', header],
      ['extra', value],
    ]),
  ]
  const bad = texts.find(([, text]) => typeof text === 'string' && unreadable.test(text))
  if (bad) throw new DomainError('badRequest', String(bad[0]))
  return {
    ...draft,
    name,
    planTypeText: planTypeTextFor(draft.planType, draft.planTypeText, name),
    adoptedOn: readDate(draft.adoptedText)?.value ?? null,
    sdgs: settledSdgs(draft.sdgs),
  }
}
