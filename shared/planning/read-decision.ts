import { board } from '../i18n/nb/board.ts'
import { comparable } from './comparable.ts'
import { type Decision, decisions } from './decision.ts'
import type { Reading } from './reading.ts'

/** Words of each decision as municipalities write them. Past forms ("revidert 2020") tell of history and are left out. */
const words: Record<Decision, string> = {
  continue: 'videreføres|videreføring|beholdes|opprettholdes|uendret|står ved lag',
  revise:
    'rulleres|rullering|revideres|revisjon|revidering|oppdateres|fornyes|ajourføres|erstatter|ny (?:revisjon|rullering)',
  new: 'ny|nytt|nye|utarbeides|nyutarbeidelse',
  replace: 'erstattes|inngår i|innarbeides|innlemmes|slås sammen|tas inn i',
  repeal: 'oppheves|opphevet|opphevelse|utgår|utgått|avvikles',
  postpone: 'utsettes|utsatt|utsettelse|avventes|avventer|på vent',
  noPlan: 'løses uten plan|uten plan|ingen plan|ikke behov for plan',
}

const patterns = decisions.map((decision) => ({
  decision,
  pattern: new RegExp(`(?<!\\p{L})(?:${words[decision]})(?!\\p{L})`, 'gu'),
}))

const labels = new Map(decisions.map((decision) => [comparable(board.decision[decision]), decision]))

/**
 * Reads the decision a free text speaks of: the first that is named outside parentheses and not denied. "Rulleres (utgår
 * ikke)" is revise; "Revideres ikke" is continue, the other choice the Act gives (pbl § 10-1); "Erstatter plan for …" is
 * revise, since a plan stands there already. A status that names none ("Vedtatt", "Under arbeid") gives null.
 */
export function readDecision(text: string): Reading<Decision> | null {
  const label = labels.get(comparable(text))
  if (label) return { value: label, exact: true }
  const main = comparable(text.replace(/\([^)]*\)?/g, ' ; '))
  const named = patterns
    .flatMap(({ decision, pattern }) => [...main.matchAll(pattern)].map((match) => ({ decision, match })))
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
  for (const { decision, match } of named) {
    if (!isDenied(main, match)) return { value: decision, exact: false }
    if (decision === 'revise') return { value: 'continue', exact: false }
  }
  return null
}

function isDenied(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  return /(?<!\p{L})ikke (?:lenger )?$/u.test(before) || /^ (?:lenger )?ikke(?!\p{L})/u.test(after)
}
