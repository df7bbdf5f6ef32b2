import { expect, test } from 'vitest'
import { liftedFirst } from '../../../client/board/conflicts/by-severity.ts'
import { makeId } from '../../../shared/ids.ts'
import { conflict } from '../../fixtures/board-samples.ts'

test('[GC89] the hall reads what is lifted to political clarification first, then what is most serious', () => {
  const id = (name: string) => makeId('conflict', name)
  const sorted = [
    conflict({ id: id('a'), severity: 3 }),
    conflict({ id: id('b'), severity: 1, status: 'lifted' }),
    conflict({ id: id('c'), severity: 2, handling: { way: 'liftPolitically' } }),
    conflict({ id: id('d'), severity: 1, status: 'discussed', handling: { way: 'accept' } }),
  ].sort(liftedFirst)
  expect(sorted.map((each) => each.id)).toEqual(['c', 'b', 'a', 'd'].map(id))
})
