/**
 * The median category of those who chose, as its place on the scale; of two in the middle the earlier, so that what half of
 * the tables want soonest is not put off by the merging. Null where nobody chose.
 */
export function medianCategory(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let reached = 0
  for (const [category, count] of counts.entries()) {
    reached += count
    if (total > 0 && reached * 2 >= total) return category
  }
  return null
}
