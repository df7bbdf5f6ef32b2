import type { BoardResult } from '../../shared/outcome/types.ts'

/** What the boards say of one fact where they differ, with how many say it: the most said first, else as the boards come. */
export function differing<Fact extends 'lane' | 'decision'>(
  results: readonly BoardResult[],
  fact: Fact,
): { value: NonNullable<BoardResult[Fact]>; boards: number }[] {
  const counts = new Map<NonNullable<BoardResult[Fact]>, number>()
  for (const result of results) {
    const value = result[fact]
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts.size < 2
    ? []
    : [...counts].map(([value, boards]) => ({ value, boards })).sort((a, b) => b.boards - a.boards)
}
