import { isId } from '../ids.ts'
import type { Evidence } from '../planning/evidence.ts'
import type { OutcomeEvidence } from './types.ts'

/** The facts at hand, each with the names of what it is about. What the workshop does not know of is left out. */
export function outcomeEvidence(evidence: readonly Evidence[], names: ReadonlyMap<string, string>): OutcomeEvidence[] {
  return evidence.map((fact) => ({
    ...fact,
    about: fact.about.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ kind: isId('goal', id) ? 'goal' : 'plan', id, name } as const]
    }),
  }))
}
