import { comparable } from './comparable.ts'
import type { Reading } from './reading.ts'
import type { Treatment } from './treatment.ts'

/** The word of each treatment in exports, which the import reads as they stand. */
export const treatmentWords: Readonly<Record<Treatment, string>> = {
  political: 'Politisk',
  administrative: 'Administrativ',
}

const bodies = /politisk|kommunestyre|bystyre|formannskap|utvalg|komit[eé]/
const administration = /administra|kommunedirektør|rådmann/

/** Reads who treats a plan: the word itself, or a body that does. null: neither, or both. */
export function readTreatment(text: string): Reading<Treatment> | null {
  const words = comparable(text)
  const political = bodies.test(words)
  if (political === administration.test(words)) return null
  const value = political ? 'political' : 'administrative'
  return { value, exact: words === comparable(treatmentWords[value]) }
}
