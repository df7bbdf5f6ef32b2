/**
 * A cell that a spreadsheet would run as a formula, perhaps after apostrophes that are its own. The full-width signs are
 * read as formulas by East Asian editions; tab and line breaks can start a new cell or hide the sign behind them.
 */
const runs = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. `unguardFormula` takes exactly that away. */
export function guardFormula(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** Takes away the apostrophe that `guardFormula` put there: `unguardFormula(guardFormula(text)) === text` for every text. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && runs.test(text) ? text.slice(1) : text
}
