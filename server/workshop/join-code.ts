import { customAlphabet } from 'nanoid'
import { joinCodeAlphabet, joinCodeLength } from '../../shared/access/join-code.ts'
import { limits } from '../../shared/limits.ts'

/** A fresh join code, drawn from the system's randomness. */
const drawJoinCode = customAlphabet(joinCodeAlphabet, joinCodeLength)

/** Until when a code that is given out now can be used. */
export function codeExpiry(nowMs: number): string {
  return new Date(nowMs + limits.joinCodeDays * 24 * 60 * 60 * 1_000).toISOString()
}

/** Draws codes until one is free. Ten in a row are taken only when something is wrong with the draw. */
export async function withFreeCode<Result>(attempt: (code: string) => Promise<Result | false>): Promise<Result> {
  for (let tries = 0; tries < 10; tries += 1) {
    const result = await attempt(drawJoinCode())
    if (result !== false) return result
  }
  throw new Error('No free join code was drawn')
}
