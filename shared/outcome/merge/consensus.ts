/**
 * How far those who chose on an ordinal scale agree, from 0 (half at each end) to 1 (all in one category), by the measure of
 * Tastle and Wierman (2007): Cns(X) = 1 + Σ pᵢ log₂(1 − |Xᵢ − μ| / d). `counts` is how many chose each category, in the scale's
 * order; d is the width of the whole scale, also where nobody chose its ends. Null where nobody chose. Why this one: docs/adr/020.
 */
export function consensus(counts: readonly number[]): number | null {
  const total = sum(counts)
  if (total === 0) return null
  const width = counts.length - 1
  if (width === 0) return 1
  const mean = sum(counts.map((count, category) => count * category)) / total
  const terms = counts.map((count, category) => {
    // What nobody chose weighs nothing; its logarithm may be of zero.
    return count === 0 ? 0 : (count / total) * Math.log2(1 - Math.abs(category - mean) / width)
  })
  // Rounding may lead a hair's breadth outside.
  return Math.min(1, Math.max(0, 1 + sum(terms)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
