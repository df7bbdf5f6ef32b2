import fc from 'fast-check'
import { Counts } from './counts.ts'
import { type Tale, tales } from './steps.ts'
import { tellStory } from './story.ts'

/** Milliseconds for which a failing story is made shorter. */
const SHORTENING_MS = 15_000

/** Tells the story of one seed; throws with its shortest form when anything in it is wrong. */
export async function tellSeed(seed: number, counts: Counts): Promise<void> {
  const property = fc.asyncProperty(tales, (tale) => tellStory(tale, counts))
  const { failed, counterexample } = await fc.check(property, {
    seed,
    numRuns: 1,
    unbiased: true,
    interruptAfterTimeLimit: SHORTENING_MS,
  })
  if (failed && counterexample) throw new Error(await retold(seed, counterexample[0]))
}

/** A failing story, told so that a person can read what happens in it. */
async function retold(seed: number, tale: Tale): Promise<string> {
  const lines: string[] = []
  const fault: unknown = await tellStory(tale, new Counts(), (line) => lines.push(line)).catch((thrown) => thrown)
  const reason = fault instanceof Error ? (fault.stack ?? fault.message) : 'told again it did not fail'
  return [`FUZZ_SEED=${seed} npm run fuzz -- --seeds=1`, JSON.stringify(tale.beginning), ...lines, reason].join('\n')
}
